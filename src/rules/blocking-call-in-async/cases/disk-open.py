async def read(path):
    with open(path, encoding="utf-8") as file:  # flag information message: open
        return file.read()  # flag information
