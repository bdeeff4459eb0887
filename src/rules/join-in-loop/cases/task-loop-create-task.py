import asyncio


async def warm_up(models, batch):
    loop = asyncio.get_running_loop()
    outputs = []
    for model in models:
        outputs.append(await loop.create_task(model.predict(batch)))  # flag
    return outputs
