#coding:utf-8

import threading

def func(threadName):
    print 'This threadName is %s' % threadName

if __name__ == '__main__':
    threading.Thread(target=func, args=('thread1', )).start()
    while True:
        pass
