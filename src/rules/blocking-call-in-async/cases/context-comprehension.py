import requests


async def fetch_all(urls):
    return [requests.get(url) for url in urls]  # flag
