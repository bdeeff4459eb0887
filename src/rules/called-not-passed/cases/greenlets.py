import gevent


def fetch(url):
    print(url)


jobs = [gevent.spawn(fetch(url)) for url in ("a", "b")]  # flag
gevent.joinall(jobs)
