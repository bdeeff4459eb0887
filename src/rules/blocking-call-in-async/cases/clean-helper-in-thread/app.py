import asyncio

from rates import Rates, load


async def handler(url, rates: Rates):
    await asyncio.to_thread(rates.refresh)
    return await asyncio.to_thread(load, url)
