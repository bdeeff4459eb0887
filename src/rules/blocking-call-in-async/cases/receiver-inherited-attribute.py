import requests


class Base:
    def __init__(self):
        self.session = requests.Session()


class Users(Base):
    async def find(self, url):
        return self.session.get(url)  # flag
