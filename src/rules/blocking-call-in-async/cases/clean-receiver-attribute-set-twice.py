import requests


class Client:
    def __init__(self, transport=None):
        self.session = requests.Session()
        self.session = transport

    async def fetch(self, url):
        return self.session.get(url)
