import concurrent.futures


def price_list(products, quote):
    prices = []
    with concurrent.futures.ThreadPoolExecutor() as executor:
        for product in products:
            future = executor.submit(quote, product)
            prices.append(future.result())  # flag
    return prices
