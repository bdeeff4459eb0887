# coding:utf-8
import threading


def func(num):
    print 'func is start.'
    print range(num)


if __name__ == '__main__':
    thread1 = threading.Thread(target=func, name='thread1', args=(10,))
    thread1.setDaemon(True)  # flag
    thread1.start()
    print thread1.getName()  # flag
    print 'main thread is over'
