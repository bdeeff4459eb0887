from concurrent.futures import ThreadPoolExecutor


def follow_redirects(pool: ThreadPoolExecutor, url, head):
    seen = []
    while url and len(seen) < 10:
        response = pool.submit(head, url).result()
        seen.append(url)
        url = response.headers.get("Location")
    return seen
