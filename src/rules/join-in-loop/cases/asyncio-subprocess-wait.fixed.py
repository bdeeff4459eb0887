import asyncio


async def optimize(images):
    processes = []
    for image in images:
        process = await asyncio.create_subprocess_exec("optipng", "-o7", image)
        processes.append(process)
    for process in processes:
        await process.wait()


asyncio.run(optimize(["logo.png", "hero.png"]))
