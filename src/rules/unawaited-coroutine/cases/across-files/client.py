class Client:
    async def disconnect(self):
        await self.writer.wait_closed()


def make() -> Client:
    return Client()
