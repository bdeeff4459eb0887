from fastapi import FastAPI

app = FastAPI()


import time


@app.get("/")
async def home(store):
    time.sleep(1)
    return await store.load()
