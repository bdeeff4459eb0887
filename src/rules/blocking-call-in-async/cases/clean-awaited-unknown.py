import unknown_client

client = unknown_client.Client()


async def fetch(url):
    await client.connect()
    return await client.get(url)
