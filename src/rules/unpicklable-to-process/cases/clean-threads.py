import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool

lock = threading.Lock()


def main(values, factor):
    def scale(value):
        with lock:
            return value * factor

    with ThreadPoolExecutor() as executor:
        executor.submit(lambda: scale(1))
    threading.Thread(target=lambda: scale(2)).start()
    return ThreadPool(2).map(scale, values)
