class Client:
    async def close(self):
        await self.socket.close()

    async def restart(self):
        await self.close()
        await self.open()
