import threading

results = []


def work(limit):
    total = 0
    for i in range(limit):
        total += i
    results.append(total)


def main():
    threads = [threading.Thread(target=work, args=(20_000_000,)) for _ in range(4)]  # flag
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(results)


main()
