import httpx


async def everything(client: httpx.AsyncClient, urls):
    for url in urls:
        # 按顺序执行，接口不支持并发
        await client.get(url)
