async def load():
    return 1


def start():
    return load()


def lazy():
    return lambda: load()
