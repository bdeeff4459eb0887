from pathlib import Path


async def lines(path: Path):
    return (line.strip() for line in path.read_text().splitlines())  # flag information
