from concurrent.futures import ThreadPoolExecutor


async def warm_up(caches):
    pool = ThreadPoolExecutor(4)
    with pool:  # flag
        for cache in caches:
            pool.submit(cache.fill)
