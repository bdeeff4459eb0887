import threading
import urllib.request


def download(url):
    urllib.request.urlretrieve(url, url.rsplit("/", 1)[-1])


def download_all(urls):
    threads = []
    for url in urls:
        thread = threading.Thread(target=download, args=(url,))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
