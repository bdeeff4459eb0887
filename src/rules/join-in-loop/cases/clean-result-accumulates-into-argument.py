from multiprocessing import Pool


def fold(tables, merge, initial):
    merged = initial
    with Pool(2) as pool:
        for table in tables:
            merged = pool.apply(merge, (merged, table))
    return merged
