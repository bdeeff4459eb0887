import asyncio

import nest_asyncio

nest_asyncio.apply()


async def cell(job):
    return asyncio.run(job())
