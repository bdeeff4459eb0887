from concurrent.futures import ProcessPoolExecutor

words = open("words.txt")


def look_up(word):
    words.seek(0)  # flag likely
    return word in words.read()


def main():
    first = words.readline()
    with ProcessPoolExecutor() as pool:
        return list(pool.map(look_up, [first]))
