SIZE = 4_000


def table():
    return [[x * y for x in range(SIZE)] for y in range(SIZE)]
