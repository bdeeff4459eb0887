import asyncio


async def send(writer: asyncio.StreamWriter, names):
    for name in names:
        writer.write(name.encode())
        await writer.drain()
