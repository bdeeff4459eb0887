from fastapi import FastAPI

app = FastAPI()


@app.get("/notes")
def notes():
    with open("notes.txt") as file:
        return file.read()
