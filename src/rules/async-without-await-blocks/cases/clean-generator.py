import time

from fastapi import Depends, FastAPI

app = FastAPI()


async def connection():
    time.sleep(1)
    yield 1


@app.get("/")
def home(db=Depends(connection)):
    return db
