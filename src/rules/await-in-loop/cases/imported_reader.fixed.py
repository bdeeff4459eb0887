import asyncio

from .users import get_user


async def names(numbers):
    result = []

    async def process_number(number):
        user = await get_user(number)
        return user.name

    result.extend(await asyncio.gather(*(process_number(number) for number in numbers)))
    return result
