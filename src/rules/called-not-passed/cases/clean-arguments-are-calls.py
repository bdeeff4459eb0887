import threading
from concurrent.futures import ThreadPoolExecutor


def size(path):
    return len(path)


def work(length):
    print(length)


threading.Thread(target=work, args=(size("a"),)).start()
with ThreadPoolExecutor() as pool:
    pool.submit(work, size("a"))
    pool.map(work, sorted([3, 1, 2]))
