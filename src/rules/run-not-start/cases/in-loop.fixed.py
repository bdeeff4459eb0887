from threading import Thread


def download(url):
    print(url)


threads = []
for url in ("a", "b"):
    thread = Thread(target=download, args=(url,))
    threads.append(thread)
    thread.start()
