import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates")
async def rates():  # flag certain warning message: `rates` awaits nothing and stops the event loop in `requests.get`
    return requests.get("https://example.com/rates").json()
