import httpx


async def crawl(client: httpx.AsyncClient, seeds):
    known = []
    for seed in seeds:
        response = await client.post(seed, json=known)
        known.append(response.text)
    return known
