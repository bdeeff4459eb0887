import threading


def run(job):
    worker = threading.Thread(target=job)
    worker.start()
    while worker.is_alive():  # flag message: worker.is_alive()
        pass
    print("done")
