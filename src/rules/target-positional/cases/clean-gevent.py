import gevent


def work(path):
    print(path)


gevent.Greenlet(work, "a.txt").start()
gevent.spawn(work, "b.txt")
