import psycopg2
from fastapi import Depends, FastAPI

app = FastAPI()


async def connection():  # flag certain
    return psycopg2.connect("dbname=shop")


@app.get("/orders")
def orders(db=Depends(connection)):
    return db.cursor()
