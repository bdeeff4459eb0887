import asyncio


def read(path, mode="r"):
    with open(path, mode) as file:
        return f"{path}: {len(file.read())}"


async def main():
    await asyncio.to_thread(read("a.txt", mode="rb"))  # flag
