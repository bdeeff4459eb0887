from fastapi import FastAPI

app = FastAPI()


@app.get("/count")
def count():
    return sum(i for i in range(100_000_000))
