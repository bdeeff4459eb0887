from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)


def summarize(articles, summarize_one, out):
    for article in articles:
        summary = pool.submit(summarize_one, article).result()  # flag
        out.write(summary)
        out.write("\n")
