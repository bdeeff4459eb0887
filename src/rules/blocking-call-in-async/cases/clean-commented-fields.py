from sqlalchemy.orm import Session
from sqlalchemy.ext.asyncio import AsyncSession


class Store:
    def __init__(self, factory, sessions):
        self.session = factory()  # type: AsyncSession
        self.sessions = sessions  # type: list[Session]
        self.last = factory()  # type: ignore[assignment]

    async def keep(self):
        await self.session.commit()
        self.sessions.commit()
        self.last.commit()
