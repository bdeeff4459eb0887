from typing import Annotated

from fastapi import Depends, FastAPI
from sqlalchemy.orm import Session

app = FastAPI()


def get_session():
    raise NotImplementedError


@app.post("/orders")
async def create(order: dict, session: Annotated[Session, Depends(get_session)]):
    session.add(order)
    session.commit()  # flag
