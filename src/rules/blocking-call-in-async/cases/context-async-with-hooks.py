import requests


class Lease:
    def __init__(self, url):
        self.url = url

    async def __aenter__(self):
        requests.post(self.url)  # flag
        return self

    async def __aexit__(self, *reason):
        requests.delete(self.url)  # flag information likely
