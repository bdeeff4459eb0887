# coding:utf-8
import threading
import time


def func(threadName, delay):
    time.sleep(delay)
    print 'This threadName is %s' % threadName


threading.Thread(target=func, args=('thread1', 1)).start()
threading.Thread(target=func, args=('thread2', 2)).start()
time.sleep(3)
