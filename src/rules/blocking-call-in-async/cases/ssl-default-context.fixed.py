import asyncio
import ssl


async def connect(host):
    context = await asyncio.to_thread(ssl.create_default_context)
    return await asyncio.open_connection(host, 443, ssl=context)
