import asyncio as aio


class Server:
    def __init__(self, name: str) -> None:
        self.name = name

    def start(self) -> None:
        aio.create_task(self.serve())  # flag

    async def serve(self) -> None:
        await aio.sleep(1)
