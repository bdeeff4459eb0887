import time

import anyio


async def heartbeat(stream):
    while True:
        await stream.send(b"%f" % time.time())
        time.sleep(10)  # flag


def main(stream):
    anyio.run(heartbeat, stream)
