#!/usr/bin/env python3
import multiprocessing


def work(number):
    print(number)


def main():
    processes = [multiprocessing.Process(target=work, args=(number,)) for number in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    main()
