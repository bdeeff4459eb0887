import requests


async def fetch(url, transport):
    get = requests.get
    get = transport.get
    return get(url)
