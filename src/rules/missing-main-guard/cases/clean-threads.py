import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.dummy import Pool
from multiprocessing.pool import ThreadPool


def work(number):
    print(number)


threading.Thread(target=work, args=(1,)).start()
with ThreadPoolExecutor() as executor:
    executor.submit(work, 2)
ThreadPool(2).map(work, range(3))
Pool(2).map(work, range(3))
