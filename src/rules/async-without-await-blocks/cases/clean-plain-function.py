from fastapi import FastAPI

app = FastAPI()


import time


@app.get("/")
def home():
    time.sleep(1)
    return "done"
