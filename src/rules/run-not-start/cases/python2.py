# coding:utf-8
import threading


class Th(threading.Thread):
    def run(self):
        print 'child thread is running'


if __name__ == '__main__':
    thread1 = Th()
    thread1.run()  # flag
    print 'main thread is over'
