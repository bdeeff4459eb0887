import asyncio
import threading


def ask(loop, question):
    return asyncio.run_coroutine_threadsafe(question(), loop).result()


async def main(question):
    loop = asyncio.get_running_loop()
    threading.Thread(target=ask, args=(loop, question)).start()
