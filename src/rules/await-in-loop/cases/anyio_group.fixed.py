import anyio
import httpx


async def warm_up(client: httpx.AsyncClient, urls):
    async with anyio.create_task_group() as task_group:
        for url in urls:
            task_group.start_soon(client.get, url)
