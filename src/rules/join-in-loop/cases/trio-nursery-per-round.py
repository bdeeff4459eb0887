import trio


async def greet(name):
    await trio.sleep(1)
    print("hello", name)


async def main():
    for name in ("ada", "grace", "barbara"):
        async with trio.open_nursery() as nursery:  # flag
            nursery.start_soon(greet, name)


trio.run(main)
