import asyncio
from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number * number


async def main():
    with ProcessPoolExecutor() as pool:
        print(pool.submit(square, 3).result())


asyncio.run(main())  # flag
