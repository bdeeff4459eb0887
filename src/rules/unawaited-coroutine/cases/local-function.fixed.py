import asyncio


async def save(row):
    await asyncio.sleep(0)


async def main(rows):
    for row in rows:
        await save(row)
