from concurrent.futures import ThreadPoolExecutor


def count(limit):
    total = 1
    for i in range(limit):
        total = (total * 31 + i) % 1_000_003
    return total


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        for total in pool.map(count, [18_000_000, 17_000_000]):
            print(total)


if __name__ == "__main__":
    main()
