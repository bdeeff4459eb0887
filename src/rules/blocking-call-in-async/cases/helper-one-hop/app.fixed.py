import asyncio

from rates import load


async def handler(url):
    rates = await asyncio.to_thread(load, url)
    await asyncio.sleep(0)
    return rates
