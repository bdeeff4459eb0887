import tarfile


async def handle_of(path):
    return tarfile.open(path)  # flag information
