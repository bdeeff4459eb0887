import gevent


def load(get, url):
    return gevent.spawn(get, url).get()  # flag
