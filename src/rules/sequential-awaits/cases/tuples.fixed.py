import asyncio

from .sizes import get_box, get_margin


async def layout(name):
    (width, height), margin = await asyncio.gather(get_box(name), get_margin(name))
    return width + margin, height
