import asyncio
from concurrent.futures import ThreadPoolExecutor


async def serve(pool: ThreadPoolExecutor, job):
    return pool.submit(lambda: asyncio.run(job()))
