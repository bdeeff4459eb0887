import asyncio

import requests


async def load_user(url, user_id):
    return (await asyncio.to_thread(
        requests.get, f"{url}/users/{user_id}"
    )).json()["name"]
