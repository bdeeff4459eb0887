import asyncio
import time


def measure(name):
    time.sleep(0.15)
    return f"{name}: {len(name)}"


async def main():
    lines = []
    for name in ["one", "two", "three", "four"]:
        line = await asyncio.to_thread(measure, name)
        lines.append(line)
    print("\n".join(f"{number} {line}" for number, line in enumerate(lines)))


asyncio.run(main())
