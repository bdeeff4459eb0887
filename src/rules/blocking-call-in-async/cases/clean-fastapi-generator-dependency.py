from fastapi import APIRouter, Depends
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///shop.db")
router = APIRouter()


def get_session():
    with Session(engine) as session:
        yield session
        session.commit()


@router.get("/orders")
async def orders(session: Session = Depends(get_session)):
    return {"is_open": session.is_active}
