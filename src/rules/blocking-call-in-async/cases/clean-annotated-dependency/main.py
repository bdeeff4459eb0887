from fastapi import FastAPI
from sqlalchemy import text

from deps import AnySession, SessionDep
from words import Annotated

app = FastAPI()
Marked = Annotated["session"]


async def names(session: SessionDep):
    return (await session.execute(text("select name from users"))).all()


async def either(session: AnySession):
    return session.get(dict, 1)


async def marked(session: Marked):
    return session.execute(text("select 1"))
