import psycopg2
from fastapi import Depends, FastAPI

app = FastAPI()


def connection():
    return psycopg2.connect("dbname=shop")


@app.get("/orders")
def orders(db=Depends(connection)):
    return db.cursor()
