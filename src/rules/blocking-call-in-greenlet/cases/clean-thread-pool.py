import time

import gevent
from gevent.threadpool import ThreadPool

pool = ThreadPool(4)


def slow():
    time.sleep(1)


def main():
    pool.spawn(slow).get()


if __name__ == "__main__":
    gevent.spawn(main).join()
