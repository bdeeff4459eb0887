import multiprocessing


def first():
    print("first")


process = multiprocessing.Process(target=first)
process.start()  # flag


def second():
    print("second")


second()
