from .models import Item


async def load(database, numbers):
    async with database.transaction():
        for number in numbers:
            await Item.get(number)
