import logging
import threading

lock = threading.Lock()


def report(name):
    with lock:
        logging.info(
            "working on "
            "%s" % name
        )
