import requests


async def fetch(url):
    get = requests.get
    return get(url)  # flag
