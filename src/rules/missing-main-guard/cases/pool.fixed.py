from multiprocessing import Pool


def square(number):
    return number * number


if __name__ == "__main__":
    pool = Pool(4)
    print(pool.map(square, range(8)))
    pool.close()
    pool.join()
