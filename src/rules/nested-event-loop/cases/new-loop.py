import asyncio


async def sync(account):
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(account.refresh())  # flag
    finally:
        loop.close()
