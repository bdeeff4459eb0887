import requests


async def fetch(url, open_session=None):
    if open_session is None:
        session = requests.Session()
    else:
        session = open_session()
    return session.get(url)
