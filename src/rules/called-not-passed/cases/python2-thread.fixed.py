# coding:utf-8

import thread
import time


def func(threadName):
    print 'This threadName is %s' % threadName


if __name__ == '__main__':
    thread.start_new_thread(func, ('thread1',))
    thread.start_new(func, ('thread2',))
    time.sleep(1)
