import requests


class Client:
    def __init__(self):
        self.session = requests.Session()

    async def fetch(self, url):
        session = self.session
        return session.get(url)  # flag
