import threading


def download(url):
    print(url)


threading.Thread(target=download, args=("https://example.org")).start()  # flag message: each of its characters
