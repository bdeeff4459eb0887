import logging


def resize(path, width):
    logging.info("%s %s", path, width)
