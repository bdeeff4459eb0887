import asyncio


async def announce(number):
    print(number)
    await asyncio.sleep(1)


async def poll(number):
    while True:
        await asyncio.sleep(1)
        print(number)


async def fetch_slowly(client, number):
    response = await client.get(f"/pages/{number}")
    await asyncio.sleep(0.5)
    return response


async def blink():
    await asyncio.sleep(1)
    return True


async def countdown():
    for number in range(10, 0, -1):
        await announce(number)


async def watch(numbers):
    for number in numbers:
        await poll(number)


async def pages(client, numbers):
    return [await fetch_slowly(client, number) for number in numbers]


async def lights():
    for _ in range(3):
        await blink()
