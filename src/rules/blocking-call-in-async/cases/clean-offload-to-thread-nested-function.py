import asyncio


async def settings(path):
    def read():
        with open(path) as file:
            return file.read()

    return await asyncio.to_thread(read)
