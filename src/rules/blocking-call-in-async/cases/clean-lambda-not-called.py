import requests


async def make_loader(url):
    return lambda: requests.get(url)
