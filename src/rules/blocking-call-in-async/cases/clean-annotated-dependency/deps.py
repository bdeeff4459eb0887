from typing import Annotated, Union

from fastapi import Depends
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session

engine = create_async_engine("postgresql+asyncpg://localhost/shop")
make_session = async_sessionmaker(engine)


async def open_session():
    async with make_session() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(open_session)]
AnySession = Union[Session, AsyncSession]
