"""Three pages, three threads, and yet one page after another. Point at the underlined call to see why."""

import threading
import urllib.request

pages = ["https://example.com/", "https://example.org/", "https://example.net/"]


def download(page):
    with urllib.request.urlopen(page) as response:
        print(page, len(response.read()))


for page in pages:
    thread = threading.Thread(target=download, args=(page,))
    thread.start()
    thread.join()
