import anyio


async def build(folder):
    result = await anyio.run_process(["make", "-C", folder])
    return result.stdout
