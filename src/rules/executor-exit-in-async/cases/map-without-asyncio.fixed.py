import asyncio
import concurrent.futures


async def resize(images, scale):
    """Scales each image."""
    executor = concurrent.futures.ProcessPoolExecutor()
    try:
        results = list(executor.map(scale, images))
    finally:
        await asyncio.to_thread(executor.shutdown)
    return results
