# coding:utf-8

import time
import threading

class Th(threading.Thread):
    def __init__(self, threadName):
        threading.Thread.__init__(self)
        self.threadName = threadName

    def run(self):
        print 'This threadName is %s' % self.threadName
        try:
            time.sleep(1)
        except KeyboardInterrupt, e:
            print `e`
        print 'child thread %s is over' % self.threadName

if __name__ == '__main__':
    threads = []
    for i in xrange(8):
        th = Th('thread%d' % i)
        threads.append(th)
        th.start()
    for th in threads:
        th.join()
    print 'main thread is over'
