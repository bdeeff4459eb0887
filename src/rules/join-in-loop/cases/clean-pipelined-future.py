from concurrent.futures import ThreadPoolExecutor


def read_ahead(paths, read, parse):
    parsed = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        upcoming = pool.submit(read, paths[0])
        for path in paths[1:]:
            text = upcoming.result()
            upcoming = pool.submit(read, path)
            parsed.append(parse(text))
        parsed.append(parse(upcoming.result()))
    return parsed
