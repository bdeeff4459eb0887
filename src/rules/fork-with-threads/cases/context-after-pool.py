import multiprocessing as mp
from concurrent.futures import ThreadPoolExecutor


def main(load, work, urls):
    pool = ThreadPoolExecutor(4)
    loading = [pool.submit(load, url) for url in urls]
    context = mp.get_context('fork')  # flag certain
    process = context.Process(target=work, args=(loading,))
    process.start()
