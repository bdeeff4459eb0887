import json
import time
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web
from fastapi import FastAPI
from starlette.applications import Starlette


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.catalogue = json.loads(Path("catalogue.json").read_text())  # flag likely hint
    yield


app = FastAPI(lifespan=lifespan)


async def warm_up():
    time.sleep(1)  # flag likely information


async def say_goodbye():
    time.sleep(1)  # flag likely information


star = Starlette(on_startup=[warm_up], on_shutdown=[say_goodbye])


async def resources(app):
    app["catalogue"] = Path("catalogue.json").read_text()  # flag likely hint
    yield


async def connect(app):
    time.sleep(1)  # flag likely information


server = web.Application()
server.cleanup_ctx.append(resources)
server.on_startup.extend([connect])


@app.get("/")
async def catalogue():
    return Path("catalogue.json").read_text()  # flag information


@asynccontextmanager
async def transaction(path):
    yield Path(path).read_text()  # flag information
