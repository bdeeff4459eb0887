import gevent
from gevent import monkey

monkey.patch_all()

import requests


def visit(url):
    print(url, requests.get(url).status_code)


for url in ["https://example.org/1", "https://example.org/2"]:
    gevent.spawn(visit, url).join()  # flag
