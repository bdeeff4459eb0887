from queue import Queue

from crawler.downloader import Downloader

queue = Queue()
for line in open("urls.txt"):
    queue.put(line.strip())

downs = []
for x in range(8):
    down = Downloader(queue)
    downs.append(down)
    down.start()
for down in downs:
    down.join()
