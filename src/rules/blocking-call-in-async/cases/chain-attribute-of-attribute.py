import requests


class Transport:
    def send(self, body):
        return requests.post("https://api.example", json=body)


class Api:
    def __init__(self):
        self.transport = Transport()


class Bot:
    def __init__(self):
        self.api = Api()

    async def reply(self, text):
        return self.api.transport.send({"text": text})  # flag message: send → requests.post
