from sqlalchemy import create_engine

engine = create_engine("postgresql://localhost/shop")


async def ping():
    with engine.connect() as connection:  # flag
        return connection
