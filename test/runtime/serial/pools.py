import multiprocessing
from concurrent.futures import ProcessPoolExecutor

spawn = multiprocessing.get_context("spawn")


def main():
    for first in range(4):
        with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
            print(first, list(pool.map(abs, [first, -first])))


if __name__ == "__main__":
    main()
