import requests

from logged import logged


@logged
def load(url):
    return requests.get(url)
