import multiprocessing

if __name__ == "__main__":
    manager = multiprocessing.Manager()
    shared = manager.dict()
    print(shared)
