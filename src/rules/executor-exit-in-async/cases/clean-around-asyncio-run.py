import asyncio
from concurrent.futures import ThreadPoolExecutor


async def serve(pool):
    await asyncio.get_running_loop().run_in_executor(pool, print, "up")


def main():
    with ThreadPoolExecutor() as pool:
        asyncio.run(serve(pool))
