import asyncio


async def prices(exchanges):
    result = []
    for exchange in exchanges:
        result.append(await exchange.fetch_price())  # flag likely
    return result
