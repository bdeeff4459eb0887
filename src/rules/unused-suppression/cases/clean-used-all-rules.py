import time


async def main():
    # interleave: ignore
    time.sleep(1)
