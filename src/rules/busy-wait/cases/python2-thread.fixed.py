import thread
import threading


def func(name):
    print 'This is %s' % name


if __name__ == '__main__':
    thread.start_new(func, ('thread1',))
    threading.Event().wait()
