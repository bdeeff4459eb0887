import asyncio
import time


def read_size(name):
    time.sleep(0.15)
    return len(name)


async def main():
    one = await asyncio.to_thread(read_size, "one")
    two = await asyncio.to_thread(read_size, "twenty-two")
    three = await asyncio.to_thread(read_size, "three")
    print(one, two, three)


asyncio.run(main())
