import threading
import urllib.request

URLS = [
    "https://example.org/feed.xml",
    "https://example.org/news.xml",
    "https://example.org/podcast.xml",
]


def download(url):
    with urllib.request.urlopen(url, timeout=10) as response:
        print(url, len(response.read()))


for url in URLS:
    t = threading.Thread(target=download, args=(url,))
    t.start()
    t.join()  # flag
print("all feeds are here")
