import asyncio as aio

background_tasks: set[aio.Task[object]] = set()


class Server:
    def __init__(self, name: str) -> None:
        self.name = name

    def start(self) -> None:
        task = aio.create_task(self.serve())
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)

    async def serve(self) -> None:
        await aio.sleep(1)
