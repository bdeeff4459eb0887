import asyncio

from .rates import get_rate


async def rates(currencies):
    result = {}
    results = await asyncio.gather(
        *(get_rate(base="EUR", currency=currency) for currency in currencies)
    )
    for currency, result_2 in zip(currencies, results):
        result[currency] = result_2
    return result
