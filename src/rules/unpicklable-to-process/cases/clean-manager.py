import multiprocessing


def work(number, lock, queue):
    with lock:
        queue.put(number)


def main():
    manager = multiprocessing.Manager()
    lock = manager.Lock()
    queue = manager.Queue()
    with multiprocessing.Pool() as pool:
        for number in range(3):
            pool.apply_async(work, (number, lock, queue)).get()
