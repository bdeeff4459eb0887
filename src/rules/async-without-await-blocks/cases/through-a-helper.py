import subprocess

from fastapi import FastAPI

app = FastAPI()


def version():
    return subprocess.check_output(["git", "describe"])


@app.get("/version")
async def show_version():  # flag certain message: subprocess.check_output
    return version()
