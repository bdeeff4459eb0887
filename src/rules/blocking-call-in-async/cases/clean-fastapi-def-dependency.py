from fastapi import Depends, FastAPI
import requests

app = FastAPI()


def current_user(token: str):
    return requests.get("https://accounts.example/me", headers={"Authorization": token}).json()


@app.get("/")
async def index(user=Depends(current_user)):
    return user
