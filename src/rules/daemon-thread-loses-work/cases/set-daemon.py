# coding:utf-8
import threading


def save(path, rows):
    file = open(path, 'wb')
    for row in rows:
        print >> file, row
    file.close()


if __name__ == '__main__':
    thread1 = threading.Thread(target=save, args=('a.txt', ['a']))  # flag
    thread1.setDaemon(True)
    thread1.start()
    print 'main thread is over'
