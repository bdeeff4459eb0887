import asyncio


def load(path, limit=10) -> dict:
    return parse(path)[:limit]


async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, load("a.json"))  # flag
    await loop.run_in_executor(None, load("a.json", limit=3))  # flag
