class Client:
    async def close(self):
        await self.socket.close()

    async def restart(self):
        self.close()  # flag certain
        await self.open()
