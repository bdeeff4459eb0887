import os
import threading


def worker(job):
    if os.fork() == 0:  # flag certain
        job()
        os._exit(0)


threading.Thread(target=worker, args=(print,)).start()
