import asyncio
import time

import requests


async def test_server_answers(server):
    await server.start()
    time.sleep(0.5)  # flag hint
    response = requests.get(server.url)  # flag hint
    assert response.ok
    await asyncio.sleep(0)
