async def poll(client):
    for page in range(10_000_000):
        rows = await client.fetch(page)
        if not rows:
            break
