import subprocess


async def main(folder):
    build(folder)  # flag message: build → subprocess.run


def build(folder):
    subprocess.run(["make"], cwd=folder)
