import asyncio

import ticking


async def work():
    await asyncio.sleep(0.5)


ticking.run(work)
