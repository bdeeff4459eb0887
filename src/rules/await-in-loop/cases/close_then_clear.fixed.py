import asyncio


async def close(caches, seen, closer):
    async def process(loop, cache):
        models = [model for model in cache if model not in seen]
        await closer.close_all(loop, models)
        return loop, cache

    for loop, cache in await asyncio.gather(
        *(process(loop, cache) for loop, cache in list(caches.items()))
    ):
        print(loop, cache)
