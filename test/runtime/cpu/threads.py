import threading


def count(limit, number):
    total = number
    for i in range(limit):
        total = (total * 31 + i) % 1_000_003
    # The line and its end in one piece: what another thread prints must not come between.
    print(f"{total}\n", end="")


def main():
    threads = []
    for number in range(2):
        thread = threading.Thread(target=count, args=(18_000_000, number))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
