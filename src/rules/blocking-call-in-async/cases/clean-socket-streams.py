import asyncio


async def send_metric(host, line):
    reader, writer = await asyncio.open_connection(host, 2003)
    writer.write(line)
    await writer.drain()
    return await reader.read(64)
