#!/usr/bin/env python
import gevent.monkey

gevent.monkey.patch_all()

import requests
import gevent


def fetch(url):
    return requests.get(url).status_code


print([job.get() for job in [gevent.spawn(fetch, "https://example.org")]])
