import requests


async def fetch(url, open_session):
    session = requests.Session()
    session = open_session()
    return session.get(url)
