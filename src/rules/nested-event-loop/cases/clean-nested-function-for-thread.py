import asyncio
import threading


async def start(server):
    def serve():
        loop = asyncio.new_event_loop()
        loop.run_until_complete(server.run())

    threading.Thread(target=serve, daemon=True).start()
