import requests


class Transport:
    def send(self, body):
        return requests.post("https://api.example", json=body)


class Bot:
    def __init__(self):
        self.transport = Transport()

    async def reply(self, text):
        transport = self.transport
        return transport.send({"text": text})  # flag
