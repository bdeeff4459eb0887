from gevent import monkey

monkey.patch_all()

import time

import gevent
import requests


def tick(url):
    time.sleep(1)
    return requests.get(url)


gevent.joinall([gevent.spawn(tick, "https://example.org")])
