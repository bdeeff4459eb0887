import asyncio
import subprocess


async def build(folder):
    process = await asyncio.create_subprocess_exec("make", "-C", folder, stdout=subprocess.PIPE)
    output, _ = await process.communicate()
    await process.wait()
    return output
