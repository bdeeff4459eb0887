import threading

results = {}


def count_words(index, path):
    with open(path, encoding="utf-8") as text:
        results[index] = len(text.read().split())


def count_all(paths):
    for index, path in enumerate(paths):
        counter = threading.Thread(target=count_words, args=(index, path))
        counter.start()
        counter.join()  # flag
    return [results[index] for index in range(len(paths))]
