from concurrent.futures import ThreadPoolExecutor


def versions(packages, query_index):
    with ThreadPoolExecutor(max_workers=10) as pool:
        return {package: pool.submit(query_index, package).result() for package in packages}  # flag
