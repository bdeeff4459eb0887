import asyncio

from rates import load


async def handler(url):
    rates = load(url)  # flag warning message: load → requests.get
    await asyncio.sleep(0)
    return rates
