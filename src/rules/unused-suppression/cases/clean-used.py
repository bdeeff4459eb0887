import time


async def main():
    time.sleep(1)  # interleave: ignore[blocking-call-in-async]
