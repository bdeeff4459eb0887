import bcrypt
from fastapi import FastAPI

app = FastAPI()


@app.post("/login")
async def login(name: str, password: str, stored: bytes):
    return bcrypt.checkpw(password.encode(), stored)  # flag message: slow by design
