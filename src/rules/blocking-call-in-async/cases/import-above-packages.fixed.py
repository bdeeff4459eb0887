"""Imports of packages only, in two groups."""

import asyncio

import requests

from application.settings import token


async def load(url: str):
    return await asyncio.to_thread(
        requests.get, url, headers={"Authorization": token()}
    )
