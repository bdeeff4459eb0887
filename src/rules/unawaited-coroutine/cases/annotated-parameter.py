class Session:
    async def rollback(self):
        await self.connection.execute("rollback")


async def undo(session: Session):
    session.rollback()  # flag certain
