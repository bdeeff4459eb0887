import os
from pathlib import Path, PurePosixPath


async def target(folder: Path, name):
    target = folder.joinpath(name).with_suffix(".json")
    remote = PurePosixPath("/srv") / target.name
    return os.path.join(remote, os.path.basename(name)), target.parent.as_posix()
