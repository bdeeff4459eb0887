import asyncio
import subprocess


async def finish(converter: subprocess.Popen):
    output, errors = await asyncio.to_thread(converter.communicate)
    return output or errors
