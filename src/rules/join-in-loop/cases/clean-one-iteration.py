import threading


def run_once(job):
    for _ in range(1):
        thread = threading.Thread(target=job)
        thread.start()
        thread.join()
