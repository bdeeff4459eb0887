import threading
import urllib.request


class PageSize(threading.Thread):
    def __init__(self, url):
        super().__init__()
        self.url = url
        self.size = 0

    def run(self):
        self.size = len(urllib.request.urlopen(self.url).read())


def total_size(urls):
    total = 0
    pages = []
    for url in urls:
        page = PageSize(url)
        pages.append(page)
        page.start()
    for page in pages:
        page.join()
        print(page.url, page.size)
        total += page.size
    return total
