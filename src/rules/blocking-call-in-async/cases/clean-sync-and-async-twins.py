import time
import asyncio


class Hook:
    def before(self):
        time.sleep(1)

    async def abefore(self):
        await asyncio.sleep(1)


async def run(hook: Hook):
    await hook.abefore()
