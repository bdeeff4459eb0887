# coding:utf-8
import threading
import time


class Th(threading.Thread):
    def __init__(self, threadName):  # flag
        self.threadName = threadName

    def run(self):
        print 'This threadName is %s' % self.threadName
        time.sleep(1)


if __name__ == '__main__':
    thread1 = Th('thread1')
    thread1.start()
