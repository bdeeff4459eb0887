from queue import Queue

from crawler.downloader import Downloader

queue = Queue()
for line in open("urls.txt"):
    queue.put(line.strip())

for x in range(8):
    down = Downloader(queue)
    down.start()
    down.join()  # flag likely
