import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/old")
@app.get("/new")
async  def both(days: int = 1):  # flag certain
    if days > 1:
        time.sleep(days)
    return days
