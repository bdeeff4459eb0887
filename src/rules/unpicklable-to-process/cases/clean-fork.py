import multiprocessing

context = multiprocessing.get_context("fork")


def main(path):
    process = context.Process(target=lambda: print(path))
    process.start()
    process.join()
