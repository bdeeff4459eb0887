import gzip
import json


async def receive(socket):
    message = await socket.receive()
    return json.loads(gzip.decompress(message))
