import multiprocessing


def square(number):
    return number * number


if __name__ == "__main__":
    with multiprocessing.Pool() as pool:
        # One after another they come back.
        for value in pool.imap(square, range(8)):
            print(value)
