import multiprocessing


def main(path):
    def work():
        print(path)

    context = multiprocessing.get_context("spawn")
    process = context.Process(target=work)  # flag
    process.start()
    process.join()
