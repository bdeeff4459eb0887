import thread


def func(name):
    print 'This is %s' % name


if __name__ == '__main__':
    thread.start_new(func, ('thread1',))
    while 1:  # flag
        pass
