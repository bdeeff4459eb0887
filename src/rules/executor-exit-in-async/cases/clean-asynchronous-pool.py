from aiomultiprocess import Pool


async def fetch_all(urls, fetch):
    async with Pool() as pool:
        return await pool.map(fetch, urls)
