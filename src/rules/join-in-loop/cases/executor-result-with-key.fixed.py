from concurrent.futures import ThreadPoolExecutor


def stock_by_store(stores, count_stock):
    stock = {}
    executor = ThreadPoolExecutor(4)
    futures = []
    for store in stores:
        fut = executor.submit(count_stock, store)
        futures.append((store, fut))
    for store, fut in futures:
        stock[store] = fut.result()
    executor.shutdown()
    return stock
