import time

from fastapi import Depends, FastAPI

app = FastAPI()


async def slow_down():
    time.sleep(0.1)  # flag


@app.get("/")
async def index(_=Depends(slow_down)):
    return {}
