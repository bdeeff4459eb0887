from workers import make_worker

worker = make_worker()
worker.start()
for other in worker.children:
    other.setDaemon(True)  # flag likely
