import requests


def open_session():
    return requests.Session()


async def fetch(url):
    return open_session().get(url)  # flag
