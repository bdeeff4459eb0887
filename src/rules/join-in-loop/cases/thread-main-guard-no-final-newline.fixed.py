import sys
from threading import Thread

import requests


def check(site):
    print(site, requests.get(site, timeout=5).status_code)


if __name__ == "__main__":
    threads = []
    for site in sys.argv[1:]:
        t = Thread(target=check, args=[site])
        threads.append(t)
        t.start()
    for t in threads:
        t.join()