import gevent


def load(get, url):
    greenlet = gevent.spawn(get, url)
    greenlet.join()  # flag
