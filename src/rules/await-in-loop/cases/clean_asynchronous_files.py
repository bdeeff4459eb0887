import json

import aiofiles
import anyio
import trio


async def save(rows):
    async with aiofiles.open("rows.jsonl", "w") as out:
        for row in rows:
            await out.write(json.dumps(row))


async def append(rows):
    log = await aiofiles.open("log.txt", "a")
    for row in rows:
        await log.write(row)
    await log.close()


async def copy(rows):
    async with await anyio.open_file("rows.txt", "w") as out:
        for row in rows:
            await out.write(row)


async def keep(rows):
    target = await trio.open_file("rows.txt", "w")
    for row in rows:
        await target.write(row)
