import asyncio

import dramatiq
import requests


@dramatiq.actor
def notify(url):
    requests.post(url)


async def order(url):
    await asyncio.to_thread(notify.send, url)
