import asyncio


async def read(path, parse):
    return await asyncio.get_running_loop().run_in_executor(None, parse, path)
