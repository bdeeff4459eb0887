import subprocess


async def wait_for_host(host, pause):
    while subprocess.call(["ping", "-c", "1", host]):  # flag
        await pause()
