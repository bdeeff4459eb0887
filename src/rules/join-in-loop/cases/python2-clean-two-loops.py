# coding:utf-8
threads = []
for x in xrange(8):
    down = Downloader(queue)
    threads.append(down)
    down.start()

for x in threads:
    x.join()
print 'done'
