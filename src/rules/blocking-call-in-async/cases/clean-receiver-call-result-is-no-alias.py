import requests


async def fetch(url, wrap):
    session = wrap(requests.Session())
    sessions = wrap(requests.Session)
    return session.get(url), sessions["default"].get(url)
