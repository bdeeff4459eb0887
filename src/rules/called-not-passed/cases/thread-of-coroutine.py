import asyncio
import threading


async def serve(port):
    await asyncio.sleep(port)


threading.Thread(target=serve(80)).start()  # flag message: so nothing runs
