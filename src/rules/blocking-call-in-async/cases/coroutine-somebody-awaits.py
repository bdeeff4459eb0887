import asyncio
import time


class Engine:
    def call(self):
        async def call_work():
            time.sleep(1)  # flag

        return call_work()

    def later(self):
        async def call_later():
            time.sleep(1)  # flag

        return call_later()

    def both(self):
        async def call_both():
            time.sleep(1)  # flag

        return call_both()

    def soon(self):
        async def call_soon():
            time.sleep(1)  # flag

        self.task = asyncio.ensure_future(call_soon())
        return call_soon()


async def run(engine: Engine, unknown):
    await Engine().call()
    engine.soon()
    engine.both()
    await unknown.both()
