import gzip
import io
import tarfile


def unpack(message):
    return gzip.GzipFile(fileobj=io.BytesIO(message), mode="rb")


async def decode(message):
    unpack(message)
    return tarfile.open(fileobj=io.BytesIO(message), mode="r")
