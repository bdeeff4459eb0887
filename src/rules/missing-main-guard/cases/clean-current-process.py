import multiprocessing


def work():
    print("working")


if multiprocessing.current_process().name == "MainProcess":
    process = multiprocessing.Process(target=work)
    process.start()
