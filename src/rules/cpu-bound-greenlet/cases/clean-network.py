from gevent import monkey

monkey.patch_all()

import gevent
import urllib.request


def fetch(urls):
    for url in urls:
        urllib.request.urlopen(url).read()


gevent.spawn(fetch, ["https://example.org"]).join()
