import multiprocessing


def work():
    print("working")


def start():
    process = multiprocessing.Process(target=work)
    process.start()
    return process


print("defined")
