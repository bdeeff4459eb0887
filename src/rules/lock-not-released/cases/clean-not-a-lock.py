class Pool:
    def acquire(self):
        return 1

    def release(self):
        return 2


pool = Pool()
pool.acquire()
print("working")
pool.release()
