from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)


def summarize(articles, summarize_one, out):
    futures = []
    for article in articles:
        futures.append(pool.submit(summarize_one, article))
    for future in futures:
        summary = future.result()
        out.write(summary)
        out.write("\n")
