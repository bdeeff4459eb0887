import asyncio

import requests
from celery import Celery

app = Celery("shop")


@app.task
def notify(url):
    requests.post(url)


async def order(url):
    await asyncio.to_thread(notify.delay, url)
