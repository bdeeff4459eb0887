import os

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def home():
    return os.path.exists("ready")
