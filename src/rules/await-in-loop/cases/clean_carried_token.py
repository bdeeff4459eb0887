import httpx


async def walk(client: httpx.AsyncClient, numbers):
    token = ""
    for number in numbers:
        response = await client.get(f"/items/{number}", params={"after": token})
        token = response.json()["token"]
