import concurrent.futures


def price_list(products, quote):
    prices = []
    with concurrent.futures.ThreadPoolExecutor() as executor:
        futures = []
        for product in products:
            future = executor.submit(quote, product)
            futures.append(future)
        for future in futures:
            prices.append(future.result())
    return prices
