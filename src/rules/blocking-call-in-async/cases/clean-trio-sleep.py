import trio


async def heartbeat(stream):
    while True:
        await stream.send_all(b"ping")
        await trio.sleep(10)
