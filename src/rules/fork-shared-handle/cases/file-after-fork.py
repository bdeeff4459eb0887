import os


def count(path):
    numbers = open(path)
    pid = os.fork()
    if pid == 0:
        print(numbers.readline())  # flag certain
        os._exit(0)
    else:
        print(numbers.readline())
