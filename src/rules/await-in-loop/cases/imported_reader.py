import asyncio

from .users import get_user


async def names(numbers):
    result = []
    for number in numbers:
        user = await get_user(number)  # flag likely
        result.append(user.name)
    return result
