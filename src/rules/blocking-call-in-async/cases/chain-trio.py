import subprocess

import trio


def build(folder):
    subprocess.run(["make"], cwd=folder)


async def main(folder):
    build(folder)  # flag
    await trio.sleep(1)
