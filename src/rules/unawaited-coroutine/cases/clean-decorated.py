from tools import as_task, sync_compatible


@sync_compatible
async def deploy(name):
    await push(name)


class Worker:
    @as_task
    async def run(self):
        await self.step()


def main(worker: Worker):
    deploy("site")
    worker.run()
