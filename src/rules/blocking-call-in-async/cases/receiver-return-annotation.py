import requests


def open_session(token) -> requests.Session:
    session = requests.Session()
    session.headers["Authorization"] = token
    return session


async def fetch(url, token):
    session = open_session(token)
    return session.get(url)  # flag
