import logging
import threading

lock = threading.Lock()


def report(name):
    lock.acquire()  # flag
    logging.info(
        "working on "
        "%s" % name
    )
    lock.release()
