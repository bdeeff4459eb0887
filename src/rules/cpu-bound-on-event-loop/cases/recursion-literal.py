from fastapi import FastAPI

app = FastAPI()


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@app.get("/fib")
async def show():
    return {"value": fib(35)}  # flag message: recursive calls
