import logging
import time
from multiprocessing import Process


def keep_alive(target):
    while True:
        process = Process(target=target)
        process.start()
        process.join()
        logging.warning("exited with %s, starting again", process.exitcode)
        time.sleep(1)
