import httpx


async def submit(client: httpx.Client, url, form):
    response = client.post(url, data=form)  # flag
    return response.status_code
