import subprocess

from fastapi import FastAPI

app = FastAPI()
_revision = None


def revision():
    global _revision
    if _revision is None:
        _revision = subprocess.check_output(["git", "rev-parse", "HEAD"])
    return _revision


def fresh(force):
    global _revision
    if force:
        _revision = subprocess.check_output(["git", "rev-parse", "HEAD"])
    return _revision


@app.get("/revision")
async def show():
    return revision()  # flag hint possible


@app.get("/fresh/{force}")
async def again(force: bool):
    return fresh(force)  # flag information likely


class Account:
    """There may be one for each request."""

    def __init__(self):
        self.revision = None

    def known(self):
        if self.revision is None:
            self.revision = subprocess.check_output(["git", "rev-parse", "HEAD"])
        return self.revision


@app.get("/account")
async def account():
    return Account().known()  # flag warning


known = Account()


@app.get("/known")
async def known_account():
    return known.known()  # flag information likely


_versions = {}


def version(program):
    if program not in _versions:
        _versions[program] = subprocess.check_output([program, "--version"])
    return _versions[program]


@app.get("/version/{program}")
async def show_version(program: str):
    return version(program)  # flag information likely
