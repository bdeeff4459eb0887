import asyncio

SIZE = 1_500


async def render(scene):
    pixels = []
    for y in range(SIZE):  # flag message: 2 nested loops
        for x in range(SIZE):
            pixels.append((x * y) % 255)
    await scene.show(pixels)


async def main(scene):
    await asyncio.gather(render(scene), scene.listen())
