from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def home(name: str = "you"):
    return {"hello": name.title()}
