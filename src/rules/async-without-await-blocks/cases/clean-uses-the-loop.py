import asyncio
import time

from fastapi import FastAPI

app = FastAPI()
jobs = set()


@app.post("/jobs")
async def start(work):
    time.sleep(1)
    jobs.add(asyncio.create_task(work()))
