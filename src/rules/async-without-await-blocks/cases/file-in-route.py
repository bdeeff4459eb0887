from fastapi import FastAPI

app = FastAPI()


@app.get("/notes")
async def notes():  # flag certain information
    with open("notes.txt") as file:
        return file.read()
