import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    finished = loop.create_future()

    def work():
        time.sleep(1)
        loop.call_soon_threadsafe(finished.set_result, None)

    loop.run_in_executor(None, work)
    await finished
