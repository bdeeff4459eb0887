import asyncio

from shop import load_orders


async def report(customer):
    return asyncio.run(load_orders(customer)).total  # flag
