import gevent


def load(get, url):
    get(url)
