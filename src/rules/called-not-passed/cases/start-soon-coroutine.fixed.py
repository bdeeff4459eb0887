import anyio


async def ping(host):
    print(host)


async def main():
    async with anyio.create_task_group() as group:
        for host in ("a", "b"):
            group.start_soon(ping, host)
