import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/old")
@app.get("/new")
def both(days: int = 1):
    if days > 1:
        time.sleep(days)
    return days
