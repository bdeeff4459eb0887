from concurrent.futures import ProcessPoolExecutor


def scale(values, factor):
    def one(value):
        return value * factor

    with ProcessPoolExecutor() as executor:
        return list(executor.map(one, values))  # flag message: is local to a function
