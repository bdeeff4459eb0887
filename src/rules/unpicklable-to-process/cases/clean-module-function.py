from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool, Process


def square(number):
    return number * number


def main():
    with Pool() as pool:
        print(pool.map(square, (number for number in range(4))))
    with ProcessPoolExecutor() as executor:
        print(executor.submit(square, 3).result())
    process = Process(target=square, args=(3,))
    process.start()
    process.join()
