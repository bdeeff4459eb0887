import requests


async def fetch(url, token=None):
    if token is None:
        session = requests.Session()
    else:
        session = requests.Session()
        session.headers["Authorization"] = token
    return session.get(url)  # flag
