# coding:utf-8
import thread
import time


def func(threadName, delay):
    time.sleep(delay)
    print 'This threadName is %s' % threadName


thread.start_new_thread(func, ('thread1', 1))  # flag
thread.start_new_thread(func, ('thread2', 2))  # flag
time.sleep(3)
