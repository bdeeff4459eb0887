import queue


def loop(jobs: queue.Queue):
    while True:
        job = jobs.get()
        if job is None:
            break
