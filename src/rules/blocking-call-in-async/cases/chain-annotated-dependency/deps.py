from typing import Annotated

from fastapi import Depends
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///shop.db")


def open_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(open_session)]
MaybeSession = Session | None
