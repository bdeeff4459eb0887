#!/usr/bin/env python
import requests
import gevent
import gevent.monkey
gevent.monkey.patch_all()  # flag message: and with it `ssl`


def fetch(url):
    return requests.get(url).status_code


print([job.get() for job in [gevent.spawn(fetch, "https://example.org")]])
