import multiprocessing

pool = multiprocessing.Pool(4)


async def square_all(numbers, square):
    return pool.map(square, numbers)  # flag
