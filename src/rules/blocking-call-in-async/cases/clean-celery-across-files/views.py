import asyncio

from tasks import notify


async def order(url):
    await asyncio.to_thread(notify.delay, url)
