import logging
import threading


def save(report, write):
    logging.info("saving")
    write(report)
