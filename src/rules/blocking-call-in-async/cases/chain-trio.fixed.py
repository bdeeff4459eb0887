import subprocess

import trio


def build(folder):
    subprocess.run(["make"], cwd=folder)


async def main(folder):
    await trio.to_thread.run_sync(build, folder)
    await trio.sleep(1)
