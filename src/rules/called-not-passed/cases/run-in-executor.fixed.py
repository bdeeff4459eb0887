import asyncio
import functools


def load(path, limit=10) -> dict:
    return parse(path)[:limit]


async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, load, "a.json")
    await loop.run_in_executor(None, functools.partial(load, "a.json", limit=3))
