import requests


async def fetch(url, open_session=None):
    if open_session is not None:
        session = open_session()
    else:
        session = requests.Session()
    return session.get(url)
