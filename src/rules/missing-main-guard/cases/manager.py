import multiprocessing

manager = multiprocessing.Manager()  # flag
shared = manager.dict()
print(shared)
