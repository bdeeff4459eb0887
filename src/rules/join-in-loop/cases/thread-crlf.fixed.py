import threading


def check_links(links, check):
    threads = []
    for link in links:
        t = threading.Thread(target=check, args=(link,))
        threads.append(t)
        t.start()
    for t in threads:
        t.join()
    print("checked", len(links), "links")
