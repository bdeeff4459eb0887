from concurrent.futures import ThreadPoolExecutor


def stock_by_store(stores, count_stock):
    stock = {}
    executor = ThreadPoolExecutor(4)
    for store in stores:
        fut = executor.submit(count_stock, store)
        stock[store] = fut.result()  # flag
    executor.shutdown()
    return stock
