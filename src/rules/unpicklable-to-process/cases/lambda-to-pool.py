from multiprocessing import Pool

if __name__ == "__main__":
    with Pool() as pool:
        print(pool.map(lambda number: number * 2, range(8)))  # flag message: has no name
