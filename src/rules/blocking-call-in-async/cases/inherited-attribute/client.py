import requests


class Client:
    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers["Authorization"] = token
