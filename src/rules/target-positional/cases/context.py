import multiprocessing

context = multiprocessing.get_context("spawn")


def work():
    print("working")


context.Process(work).start()  # flag
