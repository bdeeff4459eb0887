import multiprocessing


def square(number):
    return number * number


with multiprocessing.get_context("fork").Pool(2) as pool:
    print(pool.map(square, range(4)))

context = multiprocessing.get_context("fork")
process = context.Process(target=square, args=(3,))
process.start()
process.join()
