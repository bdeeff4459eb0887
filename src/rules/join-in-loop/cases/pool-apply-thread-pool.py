from multiprocessing.dummy import Pool


def head_all(urls, head):
    pool = Pool(8)
    statuses = []
    for url in urls:
        statuses.append(pool.apply(head, [url]))  # flag
    pool.close()
    return statuses
