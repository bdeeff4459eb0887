import backoff
import tenacity


class Client:
    @tenacity.retry(stop=tenacity.stop_after_attempt(3))
    async def fetch(self, key):
        return await self.http.get(key)

    @backoff.on_exception(backoff.expo, OSError)
    async def send(self, key):
        await self.http.post(key)


async def main(client: Client):
    client.fetch("a")  # flag
    client.send("b")  # flag
    await client.fetch("c")
