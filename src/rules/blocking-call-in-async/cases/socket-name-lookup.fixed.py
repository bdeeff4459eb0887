import asyncio
import socket


async def address_of(host):
    await asyncio.sleep(0)
    return await asyncio.to_thread(socket.gethostbyname, host)
