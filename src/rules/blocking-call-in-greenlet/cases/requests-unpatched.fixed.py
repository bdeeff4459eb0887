"""Checks whether sites are up."""
from gevent import monkey

monkey.patch_all()

import sys

import gevent.pool
import requests

pool = gevent.pool.Pool(10)


def check(url):
    return requests.get(url, timeout=5).ok


if __name__ == "__main__":
    print(pool.map(check, sys.argv[1:]))
