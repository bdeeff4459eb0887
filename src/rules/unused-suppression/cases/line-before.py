import asyncio


async def main():
    # interleave: ignore[blocking-call-in-async]  # flag
    await asyncio.sleep(1)
