import asyncio


async def main():
    print("hello")


if __name__ == "__main__":
    asyncio.run(main())
