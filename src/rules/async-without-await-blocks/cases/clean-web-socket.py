import time

from fastapi import FastAPI

app = FastAPI()


@app.websocket("/ws")
async def talk(socket):
    time.sleep(1)
