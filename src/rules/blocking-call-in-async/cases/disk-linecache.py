import linecache


async def line_of(path, number):
    return linecache.getline(path, number)  # flag hint
