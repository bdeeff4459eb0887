from multiprocessing import Pool


def square(number):
    return number * number


if __name__ == "__main__":
    with Pool() as pool:
        results = [pool.apply_async(square, (number)) for number in range(4)]  # flag
        print([result.get() for result in results])
