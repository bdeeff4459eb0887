import threading
import urllib.request


class Downloader(threading.Thread):
    def __init__(self, url, path):
        super().__init__(name="download-" + path)
        self.url = url
        self.path = path

    def run(self):
        urllib.request.urlretrieve(self.url, self.path)


def fetch_all(files):
    downloaders = []
    for url, path in files:
        downloader = Downloader(url, path)
        downloaders.append(downloader)
        downloader.start()
    for downloader in downloaders:
        downloader.join()
