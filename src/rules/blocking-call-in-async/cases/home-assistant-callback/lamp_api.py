import requests


def read_state():
    return requests.get("http://lamp.local/state").json()
