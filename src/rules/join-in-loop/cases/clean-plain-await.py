import aiohttp


async def read_all(urls):
    bodies = []
    async with aiohttp.ClientSession() as session:
        for url in urls:
            response = await session.get(url)
            bodies.append(await response.text())
    return bodies
