import requests


class Lease:
    def __init__(self, url):
        self.url = url

    def __enter__(self):
        requests.post(self.url)
        return self

    def __exit__(self, *reason):
        return None


async def work(url, job):
    with Lease(url):  # flag message: → requests.post
        await job()
