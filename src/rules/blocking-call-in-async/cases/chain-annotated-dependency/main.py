from fastapi import FastAPI
from sqlalchemy import text

from deps import MaybeSession, SessionDep

app = FastAPI()


async def names(session: SessionDep):
    return session.execute(text("select name from users")).all()  # flag


async def count(session: MaybeSession = None):
    return session.scalar(text("select count(*) from users"))  # flag
