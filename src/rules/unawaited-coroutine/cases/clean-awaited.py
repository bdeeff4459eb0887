import asyncio


async def save(row):
    await asyncio.sleep(0)


async def main(rows):
    await asyncio.gather(*[save(row) for row in rows])
    await save(rows[0])
