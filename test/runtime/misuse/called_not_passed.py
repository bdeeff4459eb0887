import threading
import time


def download(number):
    time.sleep(0.2)
    print(f"downloaded {number}\n", end="")


threads = [threading.Thread(target=download(number)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
