import asyncio
import queue


async def crawl(start, visit):
    pages = queue.LifoQueue()
    pages.put(start)
    visit(pages)
    pages.join()  # flag
    await asyncio.sleep(0)
