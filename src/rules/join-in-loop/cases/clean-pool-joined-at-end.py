from multiprocessing import Pool


def hash_files(paths, digest):
    pool = Pool()
    pending = []
    for path in paths:
        pending.append(pool.apply_async(digest, (path,)))
    pool.close()
    pool.join()
    return [result.get() for result in pending]
