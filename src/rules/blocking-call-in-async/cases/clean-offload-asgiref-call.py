import requests
from asgiref.sync import sync_to_async


async def fetch(url):
    return await sync_to_async(requests.get)(url)
