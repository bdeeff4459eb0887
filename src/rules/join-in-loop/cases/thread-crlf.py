import threading


def check_links(links, check):
    for link in links:
        t = threading.Thread(target=check, args=(link,))
        t.start()
        t.join()  # flag
    print("checked", len(links), "links")
