# coding:utf-8
import Queue

from downloader import Downloader

queue = Queue.Queue()
for line in open('urls.txt'):
    queue.put(line)

for x in xrange(8):
    down = Downloader(queue)
    down.start()
    down.join()  # flag likely
print 'all %d downloads are over' % queue.qsize()
