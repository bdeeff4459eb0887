import queue
import threading


def drain(jobs):
    print(jobs.get())


jobs = queue.Queue()
threading.Thread(target=drain, args=(jobs), daemon=True).start()  # flag
