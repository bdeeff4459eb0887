import asyncio
import ssl


async def connect(host):
    context = ssl.create_default_context()  # flag information
    return await asyncio.open_connection(host, 443, ssl=context)
