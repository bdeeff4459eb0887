import asyncio


def load(path, remote=False):
    if remote:
        return asyncio.run(download(path))
    return path.read_text()


async def download(path):
    return path


async def show(path):
    return load(path, remote=True)  # flag likely
