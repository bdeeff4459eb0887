import subprocess

from fastapi import FastAPI

app = FastAPI()


def version():
    return subprocess.check_output(["git", "describe"])


@app.get("/version")
def show_version():
    return version()
