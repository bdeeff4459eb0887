from client import Client


class Users:
    def __init__(self):
        self.client = Client()

    async def find(self, url):
        return self.client.session.get(url)  # flag
