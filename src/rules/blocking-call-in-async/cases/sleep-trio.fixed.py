import time

import trio


async def heartbeat(stream):
    while True:
        await stream.send_all(b"%f" % time.time())
        await trio.sleep(10)


def main(stream):
    trio.run(heartbeat, stream)
