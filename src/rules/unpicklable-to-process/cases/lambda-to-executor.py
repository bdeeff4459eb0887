from concurrent.futures import ProcessPoolExecutor


def main():
    with ProcessPoolExecutor() as executor:
        return executor.submit(lambda: sum(range(1000))).result()  # flag


if __name__ == "__main__":
    print(main())
