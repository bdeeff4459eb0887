# 线程的join方法,正确的使用join方法.
threads = []
for x in xrange(8):
    down = Downloader(queue)
    threads.append(down)
    down.start()

for x in threads:
    x.join()
-> 这种方式正确.

------------------
for x in xrange(8):
    down = Downloader(queue)
    down.start()
    down.join()  # flag likely
-> 这种方式始终单线程在跑，是一种错误的方式.
