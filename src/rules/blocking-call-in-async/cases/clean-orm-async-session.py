from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession


async def rename(session: AsyncSession, user_type, name):
    user = await session.execute(select(user_type))
    user.name = name
    await session.commit()
