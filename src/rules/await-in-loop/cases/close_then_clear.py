import asyncio


async def close(caches, seen, closer):
    for loop, cache in list(caches.items()):
        models = [model for model in cache if model not in seen]
        await closer.close_all(loop, models)  # flag possible
        print(loop, cache)
