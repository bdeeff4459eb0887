import time

import trio


async def heartbeat(stream):
    while True:
        await stream.send_all(b"%f" % time.time())
        time.sleep(10)  # flag


def main(stream):
    trio.run(heartbeat, stream)
