import asyncio


async def note(name):
    print(name)


async def fetch(name):
    await asyncio.sleep(1)


async def each(names):
    async for name in names:
        print(name)


async def main(names):
    asyncio.create_task(note("one"))  # flag information likely
    asyncio.create_task(fetch("two"))  # flag
    asyncio.create_task(each(names))  # flag
    asyncio.create_task(names.note())  # flag
    await asyncio.sleep(1)
