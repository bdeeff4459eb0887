import time


async def main():
    await nap()  # interleave: ignore[blocking-calls]  # flag message: There is no rule `blocking-calls`
