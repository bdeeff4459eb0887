import logging
from threading import Thread

log = logging.getLogger(__name__)


def refresh(feeds):
    threads = []
    for feed in feeds:
        thread = Thread(target=feed.refresh)
        threads.append((feed, thread))
        thread.start()
    for feed, thread in threads:
        thread.join()
        log.info("%s has %d entries", feed.title, len(feed.entries))
