from concurrent.futures import ProcessPoolExecutor


def scale(values, factor):
    def one(value):
        return value * factor

    with ProcessPoolExecutor(1) as pool:
        return list(pool.map(one, values))


if __name__ == "__main__":
    print(scale([1, 2], 3))
