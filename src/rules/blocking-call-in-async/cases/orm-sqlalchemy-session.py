from sqlalchemy import select
from sqlalchemy.orm import Session


async def rename(session: Session, user_type, name):
    user = session.execute(select(user_type))  # flag warning
    user.name = name
    session.commit()  # flag warning
