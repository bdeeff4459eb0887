import gzip
import io
import tarfile
import zipfile


def unpack(message):
    return gzip.GzipFile(fileobj=io.BytesIO(message), mode="rb")


async def decode(message):
    unpack(message)
    return tarfile.open(fileobj=io.BytesIO(message), mode="r")


async def pack(message, name):
    buffer = io.BytesIO()
    packed = gzip.GzipFile(mode="wb", fileobj=buffer)
    packed.write(message)
    packed.close()
    with tarfile.open(fileobj=buffer, mode="r") as archive:
        names = archive.getnames()
    with zipfile.ZipFile(io.BytesIO(message)) as archive:
        archive.read(name)
    return names
