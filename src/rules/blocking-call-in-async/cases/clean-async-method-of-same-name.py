import requests


class Transport:
    def send(self, body):
        return requests.post("https://api.example", json=body)


class AsyncTransport:
    async def send(self, body):
        return body


async def reply(transport: AsyncTransport, text):
    return await transport.send(text)
