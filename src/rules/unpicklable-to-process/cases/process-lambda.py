import multiprocessing

if __name__ == "__main__":
    process = multiprocessing.Process(target=lambda: print("working"))  # flag likely message: that is not forked
    process.start()
    process.join()
