import asyncio


async def warm_up(models, batch):
    loop = asyncio.get_running_loop()
    outputs = []
    tasks = []
    for model in models:
        tasks.append(loop.create_task(model.predict(batch)))
    for task in tasks:
        outputs.append(await task)
    return outputs
