import requests


async def fetch(url, session=requests.Session()):
    return session.get(url)  # flag
