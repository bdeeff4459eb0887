import threading


class Downloader(threading.Thread):
    def __init__(self, queue):
        self.queue = queue

    def run(self):
        print("downloading", self.queue)


downloader = Downloader("a")
downloader.start()
downloader.join()
