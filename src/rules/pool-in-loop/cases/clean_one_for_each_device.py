from concurrent.futures import ThreadPoolExecutor


def executors(devices):
    result = []
    for device in devices:
        executor = ThreadPoolExecutor(max_workers=1)
        result.append(executor)
    return result
