from client import Client


class Users(Client):
    async def find(self, url):
        return self.session.get(url)  # flag
