class Session:
    async def rollback(self):
        await self.connection.execute("rollback")


async def undo(session: Session):
    await session.rollback()
