import time

import requests


def load(url, session=None, retry=False, role=None):
    if session is not None:
        return session
    if role:
        time.sleep(1)
    return retry


def fetch(url, stream=None):
    if stream is None:
        return requests.get(url, timeout=5)
    else:
        return requests.get(url, stream=stream, timeout=5)


def alert(name=None):
    if name is not None:
        requests.get(name, timeout=5)


def connect(client=None):
    if client is None:
        client = requests.get("https://example.org", timeout=5)
    return client


def sign(*parts, role=None):
    if role:
        time.sleep(1)
    return parts


async def main(url, client, role, options):
    load(url, role=role)  # flag likely
    load(url, role="admin")  # flag
    fetch(url)  # flag
    fetch(url, stream=client)  # flag
    alert("late")  # flag
    alert(client)  # flag likely
    connect()  # flag
    connect(None)  # flag
    connect(client)  # flag likely
    sign(url, role="admin")  # flag
    sign(url, **options)  # flag likely
