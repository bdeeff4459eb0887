import multiprocessing

context = multiprocessing.get_context("spawn")


def work():
    print("working")


process = context.Process(target=work)
if __name__ == "__main__":
    process.start()
    process.join()
