from concurrent.futures import ProcessPoolExecutor


def count(file):
    return len(file.readlines())


def main():
    file = open("a.txt")
    with ProcessPoolExecutor() as executor:
        return executor.submit(count, file).result()  # flag
