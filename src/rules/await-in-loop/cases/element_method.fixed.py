import asyncio


async def prices(exchanges):
    result = []
    result.extend(await asyncio.gather(*(exchange.fetch_price() for exchange in exchanges)))
    return result
