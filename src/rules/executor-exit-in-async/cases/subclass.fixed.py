import asyncio
from concurrent.futures import ThreadPoolExecutor


class NamedExecutor(ThreadPoolExecutor):
    def __init__(self, name):
        super().__init__(thread_name_prefix=name)


async def archive(files, pack):
    pool = NamedExecutor("archive")
    try:
        for file in files:
            pool.submit(pack, file)
    finally:
        await asyncio.to_thread(pool.shutdown)
    await asyncio.sleep(0.1)
