import requests


def fetch_now(url):
    return requests.get(url)


async def fetch(requests, url):
    return requests.get(url)
