import requests


async def fetch(urls):
    with requests.Session() as session:
        return [session.get(url) for url in urls]  # flag
