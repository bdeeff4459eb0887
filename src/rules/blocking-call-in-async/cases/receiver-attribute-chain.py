import requests


class Api:
    def __init__(self):
        self.session = requests.Session()


class Importer:
    def __init__(self):
        self.api = Api()

    async def run(self, url):
        return self.api.session.get(url)  # flag
