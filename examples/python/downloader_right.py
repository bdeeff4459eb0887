"""The downloader as it was meant: eight threads share the queue."""

import queue
import sys
import threading
import urllib.request
from pathlib import Path


class Downloader(threading.Thread):
    """Takes addresses from the queue until it is empty."""

    def __init__(self, addresses, folder):
        super().__init__()
        self.addresses = addresses
        self.folder = folder

    def run(self):
        while True:
            try:
                address = self.addresses.get_nowait()
            except queue.Empty:
                return
            target = self.folder / address.rsplit("/", 1)[-1]
            urllib.request.urlretrieve(address, target)
            print(target)


def main():
    addresses = queue.Queue()
    for address in sys.argv[1:]:
        addresses.put(address)
    folder = Path("downloads")
    folder.mkdir(exist_ok=True)

    downs = []
    for _ in range(8):
        down = Downloader(addresses, folder)
        downs.append(down)
        down.start()
    for down in downs:
        down.join()


if __name__ == "__main__":
    main()
