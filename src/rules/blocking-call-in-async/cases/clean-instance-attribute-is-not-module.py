import requests


class Client:
    def __init__(self, requests):
        self.requests = requests

    def last(self):
        return requests.get("https://api.example")

    async def pending(self):
        return self.requests.get("pending")
