import asyncio

from .rates import get_rate


async def rates(currencies):
    result = {}
    for currency in currencies:
        result[currency] = await get_rate(base="EUR", currency=currency)  # flag likely
    return result
