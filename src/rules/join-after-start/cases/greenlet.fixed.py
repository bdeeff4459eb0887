import gevent


def load(get, url):
    return get(url)
