import asyncio
import concurrent.futures

from fastapi import FastAPI

process_pool = concurrent.futures.ProcessPoolExecutor()

app = FastAPI()


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@app.get("/fib")
async def show():
    return {"value": await asyncio.get_running_loop().run_in_executor(process_pool, fib, 35)}
