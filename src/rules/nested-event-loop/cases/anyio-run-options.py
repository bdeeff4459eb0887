import anyio


async def work():
    await anyio.sleep(1)


async def main():
    anyio.run(work, backend="trio")  # flag
