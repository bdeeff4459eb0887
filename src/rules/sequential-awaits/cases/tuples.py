import asyncio

from .sizes import get_box, get_margin


async def layout(name):
    width, height = await get_box(name)
    margin = await get_margin(name)  # flag likely
    return width + margin, height
