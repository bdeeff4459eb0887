import threading
import urllib.request


def fetch(url):
    return urllib.request.urlopen(url).read()


threads = [threading.Thread(target=fetch, args=(f"https://example.org/{n}",)) for n in range(8)]
