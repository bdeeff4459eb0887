import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def home():
    time.sleep(1)
    return 1


async def warm_up():
    return await home()
