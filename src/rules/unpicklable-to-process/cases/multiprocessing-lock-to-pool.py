import multiprocessing


def work(number, lock):
    with lock:
        return number


def main():
    lock = multiprocessing.Lock()
    with multiprocessing.Pool() as pool:
        return [pool.apply_async(work, (number, lock)) for number in range(3)]  # flag message: can only be inherited
