import itertools

from fastapi import FastAPI

app = FastAPI()


@app.get("/best")
async def best():
    result = 0
    for order in itertools.permutations(range(11)):
        result = max(result, order[0] * order[1])
    return result
