from pathlib import Path


async def some_are_there(paths: list[Path]):
    return any(path.exists() for path in paths)  # flag hint
