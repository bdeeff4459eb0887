async def step(client):
    with client.lock:
        await client.refresh()
