import multiprocessing

multiprocessing.set_start_method("fork")


def work():
    print("working")


process = multiprocessing.Process(target=work)
process.start()
process.join()
