import threading


def fetch_reports(accounts, fetch):
    threads = []
    for account in accounts:
        t = threading.Thread(target=fetch, args=(account,))
        threads.append(t)
        t.start()
        t.join()  # flag
    return len(threads)
