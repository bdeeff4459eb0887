import asyncio

import bcrypt
from fastapi import FastAPI

app = FastAPI()


@app.post("/login")
async def login(name: str, password: str, stored: bytes):
    return await asyncio.to_thread(bcrypt.checkpw, password.encode(), stored)
