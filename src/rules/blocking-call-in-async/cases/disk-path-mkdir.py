from pathlib import Path


async def prepare(folder: Path):
    folder.mkdir(parents=True, exist_ok=True)  # flag hint
    (folder / "old.lock").unlink(missing_ok=True)  # flag hint
