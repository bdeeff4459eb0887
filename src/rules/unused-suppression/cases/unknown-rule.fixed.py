import time


async def main():
    await nap()
