import asyncio
import subprocess


async def finish(converter: subprocess.Popen):
    while converter.poll() is None:
        await asyncio.sleep(0.1)
    return converter.returncode
