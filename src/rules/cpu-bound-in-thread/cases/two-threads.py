from threading import Thread


def count(limit):
    total = 0
    for i in range(limit):
        total += i * i
    print(total)


def main():
    first = Thread(target=count, args=(20_000_000,))  # flag warning
    second = Thread(target=count, args=(30_000_000,))  # flag warning
    first.start()
    second.start()
    first.join()
    second.join()


main()
