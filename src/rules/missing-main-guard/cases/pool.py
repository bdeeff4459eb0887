from multiprocessing import Pool


def square(number):
    return number * number


pool = Pool(4)  # flag
print(pool.map(square, range(8)))
pool.close()
pool.join()
