# coding:utf-8
import thread
import time

lock = thread.allocate_lock()


def func(threadName):
    with lock:
        print 'This threadName is %s' % threadName
        time.sleep(1)
