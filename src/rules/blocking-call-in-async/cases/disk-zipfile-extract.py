import zipfile


async def unpack(archive: zipfile.ZipFile, target):
    archive.extractall(target)  # flag
