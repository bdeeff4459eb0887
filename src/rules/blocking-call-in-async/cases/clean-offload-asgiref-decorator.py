import requests
from asgiref.sync import sync_to_async


@sync_to_async
def load(url):
    return requests.get(url)


async def fetch(url):
    return await load(url)
