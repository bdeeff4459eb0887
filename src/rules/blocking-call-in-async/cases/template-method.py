import time

import requests


class Client:
    def fetch(self, path):
        return self.send(path)

    def send(self, path):
        raise NotImplementedError

    @property
    def version(self):
        return self.read_version()

    def read_version(self):
        return "1"


class HttpClient(Client):
    def send(self, path):
        return requests.get(path)

    def read_version(self):
        return self.fetch("/version").text


class PatientClient(Client):
    def __init__(self):
        super().__init__()
        self.wait()

    def wait(self):
        time.sleep(1)


class MemoryClient(HttpClient):
    def send(self, path):
        return path


async def show(client: HttpClient):
    client.fetch("/")  # flag message: fetch → send → requests.get
    return client.version  # flag message: requests.get


async def show_local():
    client = MemoryClient()
    client.fetch("/")
    PatientClient()  # flag message: PatientClient → wait → time.sleep


class Page(HttpClient):
    async def load(self):
        return self.fetch("/page")  # flag message: fetch → send → requests.get
