from concurrent.futures import ThreadPoolExecutor


def labels(items, names, default):
    pool = ThreadPoolExecutor()
    found = []
    for item in items:
        pool.submit(item.touch)
        found.append(names.get(item.key, default).result)
    pool.shutdown()
    return found
