"""Imports of packages only, in two groups."""

import requests

from application.settings import token


async def load(url: str):
    return requests.get(url, headers={"Authorization": token()})  # flag
