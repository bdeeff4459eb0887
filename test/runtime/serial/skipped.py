import asyncio
import time


def measure(name):
    time.sleep(0.15)
    return len(name)


async def main():
    sizes = {}
    for number, name in enumerate(["one", "", "two", "three", "four"]):
        if not name:
            continue
        key = f"{number} {name}"
        size = await asyncio.to_thread(measure, name)
        # The order of the keys is shown.
        sizes[key] = size
    print(list(sizes.items()))


asyncio.run(main())
