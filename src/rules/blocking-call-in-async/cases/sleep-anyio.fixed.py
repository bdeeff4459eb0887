import time

import anyio


async def heartbeat(stream):
    while True:
        await stream.send(b"%f" % time.time())
        await anyio.sleep(10)


def main(stream):
    anyio.run(heartbeat, stream)
