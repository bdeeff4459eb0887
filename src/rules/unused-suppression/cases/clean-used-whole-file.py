# interleave: ignore-file[blocking-call-in-async]
import time


async def main():
    time.sleep(1)
