import threading


def count(limit):
    total = 0
    for i in range(limit):
        total += i * i
    print(total)


def main():
    threads = []
    for _ in range(4):
        thread = threading.Thread(target=count, args=(10_000_000,))  # flag message: Threads take turns
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
