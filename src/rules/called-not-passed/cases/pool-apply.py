from multiprocessing import Pool


def square(number):
    return number * number


if __name__ == "__main__":
    with Pool() as pool:
        pool.apply_async(square(3))  # flag
        pool.map(square(2), [1, 2, 3])  # flag
