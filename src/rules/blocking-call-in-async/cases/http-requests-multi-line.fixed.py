import asyncio

import requests


async def post_event(url, event):
    response = await asyncio.to_thread(
        requests.post,
        url,
        json=event,
        timeout=10,
    )
    response.raise_for_status()
