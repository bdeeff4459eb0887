import threading


def run(job):
    worker = threading.Thread(target=job)
    worker.start()
    worker.join()
    print("done")
