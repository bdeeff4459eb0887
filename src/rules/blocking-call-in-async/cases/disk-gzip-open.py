import gzip


async def first_line(path):
    with gzip.open(path, "rt") as file:  # flag information
        return file.readline()  # flag information
