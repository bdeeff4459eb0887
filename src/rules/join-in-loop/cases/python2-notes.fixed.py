# coding:utf-8
import Queue

from downloader import Downloader

queue = Queue.Queue()
for line in open('urls.txt'):
    queue.put(line)

downs = []
for x in xrange(8):
    down = Downloader(queue)
    downs.append(down)
    down.start()
for down in downs:
    down.join()
print 'all %d downloads are over' % queue.qsize()
