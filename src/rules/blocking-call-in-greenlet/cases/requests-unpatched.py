"""Checks whether sites are up."""
import sys

import gevent.pool
import requests

pool = gevent.pool.Pool(10)


def check(url):
    return requests.get(url, timeout=5).ok  # flag


if __name__ == "__main__":
    print(pool.map(check, sys.argv[1:]))
