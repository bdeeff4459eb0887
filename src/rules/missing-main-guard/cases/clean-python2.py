# coding:utf-8
from multiprocessing import Process


def func(num):
    print num


if __name__ == '__main__':
    process1 = Process(target=func, args=(10,))
    process1.start()
    process1.join()
    print 'main process is over'
