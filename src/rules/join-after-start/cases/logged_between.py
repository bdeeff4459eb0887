import logging
import threading


def save(report, write):
    thread = threading.Thread(target=write, args=(report,))
    thread.start()
    logging.info("saving")
    thread.join()  # flag
