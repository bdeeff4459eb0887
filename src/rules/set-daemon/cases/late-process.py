import multiprocessing


def work():
    print("working")


if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    process.daemon = True  # flag error message: AssertionError
