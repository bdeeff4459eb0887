from concurrent.futures import ThreadPoolExecutor


def work(text):
    print(text)


with ThreadPoolExecutor() as pool:
    pool.submit(work, ("a.txt"))
    pool.submit(work, "b.txt")
