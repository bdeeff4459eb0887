import asyncio


async def fetch_all(urls, fetch):
    tasks = []
    for url in urls:
        tasks.append(asyncio.create_task(fetch(url)))
    return await asyncio.gather(*tasks)
