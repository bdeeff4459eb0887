import multiprocessing


def square(number):
    return number * number


with multiprocessing.Pool() as pool:  # flag
    # One after another they come back.
    for value in pool.imap(square, range(8)):
        print(value)
