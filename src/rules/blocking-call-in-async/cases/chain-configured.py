import time
from dataclasses import dataclass, field

import requests


@dataclass
class Credentials:
    role: str | None = None
    region: str = field(default="eu")
    strict: bool = True
    regions: list = field(default_factory=list)

    def session(self):
        if self.role:
            time.sleep(1)
        return self.region

    def checked(self):
        if self.strict:
            time.sleep(1)

    def spread(self):
        if self.regions:
            time.sleep(1)

    def nearest(self):
        if self.role is None:
            return self.region
        return requests.get(self.role, timeout=5)

    def farthest(self):
        if self.region == "eu":
            requests.get("https://eu.example.org", timeout=5)
        else:
            time.sleep(1)

    def remote(self):
        return requests.get(self.region, timeout=5) if self.role else None


class Client:
    def __init__(self, url, cache=None, retries=3, is_eager=True):
        self.url = url
        self.cache = cache
        self.retries = retries
        self.is_eager = is_eager
        self.proxy = None
        self._connection = None
        self._is_closed = False

    def fetch(self):
        if self.cache:
            return self.cache
        return requests.get(self.url, timeout=5)

    def connect(self):
        if self._connection is None:
            self._connection = requests.get(self.url, timeout=5)
        return self._connection

    def close(self):
        if self._is_closed:
            return
        self._is_closed = True
        requests.delete(self.url, timeout=5)

    def warm(self):
        if self.is_eager:
            time.sleep(1)

    def route(self, proxy):
        self.proxy = proxy
        if self.proxy:
            time.sleep(1)

    def careful(self, size):
        if self.cache and size > 3:
            time.sleep(1)


async def main(credentials: Credentials, client: Client):
    credentials.session()  # flag information likely
    credentials.checked()  # flag
    credentials.spread()  # flag
    credentials.nearest()  # flag information likely
    credentials.farthest()  # flag
    credentials.remote()  # flag information likely
    client.fetch()  # flag information likely
    client.connect()  # flag information likely
    client.close()  # flag information likely
    client.warm()  # flag
    client.route("https://example.org")  # flag
    client.careful(4)  # flag information likely
