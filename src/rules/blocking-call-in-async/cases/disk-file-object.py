import io


async def append(file: io.TextIOWrapper, lines):
    file.writelines(lines)  # flag information
    file.flush()  # flag information
