import asyncio


async def fetch_with_retry(client, url):
    for attempt in range(3):
        try:
            return await asyncio.create_task(client.get(url))
        except ConnectionError:
            await asyncio.sleep(2**attempt)
    raise ConnectionError(url)
