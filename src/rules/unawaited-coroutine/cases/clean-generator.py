async def numbers():
    yield 1


def main():
    numbers()
