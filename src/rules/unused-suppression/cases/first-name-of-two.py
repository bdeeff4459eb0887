import time


async def main():
    time.sleep(1)  # interleave: ignore[busy-wait, blocking-call-in-async]  # flag
