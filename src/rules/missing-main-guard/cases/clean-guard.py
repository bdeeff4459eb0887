import multiprocessing


def work():
    print("working")


def main():
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
