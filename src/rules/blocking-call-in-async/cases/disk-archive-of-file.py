import gzip
import io
import tarfile
import tempfile
import zipfile


async def pack(path, folder, name):
    with zipfile.ZipFile(path) as archive:  # flag information
        archive.read(name)  # flag information
    with zipfile.ZipFile(io.BytesIO()) as archive:
        archive.extractall(folder)  # flag
    with tarfile.open(fileobj=io.BytesIO(), mode="w") as archive:
        archive.add(folder)  # flag


async def repack(file: tempfile.SpooledTemporaryFile):
    with tarfile.open(fileobj=file) as archive:
        archive.getmembers()  # flag information
    gzip.GzipFile("log.gz")  # flag information
