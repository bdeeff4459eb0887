from pathlib import Path


async def read(path: Path):
    with path.open() as file:  # flag information
        return file.readlines()  # flag information
