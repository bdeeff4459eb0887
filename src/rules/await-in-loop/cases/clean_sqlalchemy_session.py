from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from .models import Item


async def load(session: AsyncSession, numbers):
    rows = []
    for number in numbers:
        rows.append(await session.get(Item, number))
    return rows
