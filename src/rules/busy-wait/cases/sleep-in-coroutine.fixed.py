import asyncio


class Client:
    connected = False

    async def wait_connected(self):
        while not self.connected:
            await asyncio.sleep(0.1)
        return self
