import multiprocessing

from jobs import work

process = multiprocessing.Process(target=work)
process.start()
process.join()
