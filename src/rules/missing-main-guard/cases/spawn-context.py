import multiprocessing

context = multiprocessing.get_context("spawn")


def work():
    print("working")


process = context.Process(target=work)
process.start()  # flag
process.join()
