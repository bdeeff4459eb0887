import time

import requests


def load(url, session=None, role=None):
    if role:
        time.sleep(1)
    if session is None:
        return url
    return requests.get(url, timeout=5)


def alert(name=None):
    if name is not None:
        requests.get(name, timeout=5)


def connect(client=None):
    if client is None:
        client = requests.get("https://example.org", timeout=5)
    return client


def wait(quiet=True):
    if quiet:
        return
    else:
        time.sleep(1)


async def main(url):
    load(url)
    alert()
    alert(None)
    connect("the one at hand")
    wait()


def folder(given=None):
    return str(given) if given is not None else requests.get("https://example.org", timeout=5)


async def chosen():
    folder("/tmp")
