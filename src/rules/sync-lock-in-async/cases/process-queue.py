import multiprocessing

results = multiprocessing.Queue()


async def next_result():
    return results.get()  # flag message: Wait in a thread
