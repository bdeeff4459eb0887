from .crud import get_item


async def load(session, numbers):
    items = []
    for number in numbers:
        items.append(await get_item(session, number))
    return items
