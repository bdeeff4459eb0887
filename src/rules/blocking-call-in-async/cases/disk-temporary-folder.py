import tempfile


async def build():
    with tempfile.TemporaryDirectory() as folder:  # flag information message: `tempfile.TemporaryDirectory()`
        return folder
