from fastapi import FastAPI

app = FastAPI()


import time


@app.get("/")
async def home(session):
    async with session:
        time.sleep(1)
