# interleave: ignore-file[dropped-task]  # flag
import asyncio


async def main(work):
    await asyncio.gather(work(), work())
