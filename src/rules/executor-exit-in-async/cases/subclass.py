import asyncio
from concurrent.futures import ThreadPoolExecutor


class NamedExecutor(ThreadPoolExecutor):
    def __init__(self, name):
        super().__init__(thread_name_prefix=name)


async def archive(files, pack):
    with NamedExecutor("archive") as pool:  # flag
        for file in files:
            pool.submit(pack, file)
    await asyncio.sleep(0.1)
