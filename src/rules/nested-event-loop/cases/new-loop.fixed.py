import asyncio


async def sync(account):
    loop = asyncio.new_event_loop()
    try:
        await account.refresh()
    finally:
        loop.close()
