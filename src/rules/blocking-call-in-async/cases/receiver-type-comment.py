import requests


async def fetch(url, open_session):
    session = open_session()  # type: requests.Session
    return session.get(url)  # flag
