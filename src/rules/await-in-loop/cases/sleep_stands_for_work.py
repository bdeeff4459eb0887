import asyncio


async def fetch(number):
    await asyncio.sleep(1)
    return {"number": number}


async def cook(dish, minutes):
    print("cooking", dish)
    await asyncio.sleep(minutes)
    print(dish, "is ready")


async def total(numbers):
    result = 0
    for number in numbers:
        result += (await fetch(number))["number"]  # flag likely
    return result


async def all_pages():
    return [await fetch(number) for number in range(10)]  # flag likely


async def dinner(dishes):
    for dish in dishes:
        await cook(dish, 3)  # flag possible
