import multiprocessing


def work(number, lock, queue):
    with lock:
        queue.put(number)


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=work, args=(1, lock, queue))
    process.start()
    process.join()
