from jobs import make_worker

worker = make_worker()
worker.run()
