import requests


def open_session(token):
    session = requests.Session()
    session.headers["Authorization"] = token
    return session
