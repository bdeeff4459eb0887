import asyncio
import queue


async def crawl(start, visit):
    pages = queue.LifoQueue()
    pages.put(start)
    visit(pages)
    await asyncio.to_thread(pages.join)
    await asyncio.sleep(0)
