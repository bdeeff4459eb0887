import asyncio


async def main():
    await asyncio.sleep(0)


asyncio.run(main())
asyncio.get_event_loop().run_until_complete(main())
