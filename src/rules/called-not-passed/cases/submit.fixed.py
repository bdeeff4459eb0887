from concurrent.futures import ThreadPoolExecutor


def resize(path, width, quality=80):
    print(path, width, quality)
    return True


with ThreadPoolExecutor() as pool:
    for path in ("a.png", "b.png"):
        pool.submit(resize, path, 640, quality=90)
