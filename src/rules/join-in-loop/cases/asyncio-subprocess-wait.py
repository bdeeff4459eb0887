import asyncio


async def optimize(images):
    for image in images:
        process = await asyncio.create_subprocess_exec("optipng", "-o7", image)
        await process.wait()  # flag


asyncio.run(optimize(["logo.png", "hero.png"]))
