# coding:utf-8
import thread


def func(threadName):
    print 'This threadName is %s' % threadName


thread.start_new_thread(func, ('thread1',))
thread.start_new_thread(func, ('thread2',))
thread.start_new_thread(func, ('thread3',))
