import asyncio
import subprocess


async def start(command, arguments):
    making = asyncio.to_thread(subprocess.Popen, command)
    making.wait()
    unknown = await asyncio.to_thread(*arguments)
    unknown.wait()
    process = await asyncio.to_thread(subprocess.Popen, command)
    return process.poll()
