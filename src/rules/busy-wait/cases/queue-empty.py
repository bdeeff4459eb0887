import queue


def drain(jobs: queue.Queue, handle):
    while jobs.empty():  # flag
        continue
    handle(jobs.get())
