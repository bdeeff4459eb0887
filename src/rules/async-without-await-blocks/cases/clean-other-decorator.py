import time

from fastapi import FastAPI
from tools import logged

app = FastAPI()


@app.get("/")
@logged
async def home():
    time.sleep(1)
