import multiprocessing

from .jobs import work

process = multiprocessing.Process(target=work)
if __name__ == "__main__":
    process.start()
