import logging
from threading import Thread

log = logging.getLogger(__name__)


def refresh(feeds):
    for feed in feeds:
        thread = Thread(target=feed.refresh)
        thread.start()
        thread.join()  # flag
        log.info("%s has %d entries", feed.title, len(feed.entries))
