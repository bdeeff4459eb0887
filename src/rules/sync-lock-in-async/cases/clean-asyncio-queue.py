import asyncio
from asyncio import Queue


async def worker(jobs: Queue):
    while True:
        job = await jobs.get()
        await job()
        jobs.task_done()


async def main():
    await worker(asyncio.Queue())
