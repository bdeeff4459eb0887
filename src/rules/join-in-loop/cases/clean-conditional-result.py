from concurrent.futures import ThreadPoolExecutor


def submit_all(tasks, eager):
    futures = []
    with ThreadPoolExecutor() as pool:
        for task in tasks:
            future = pool.submit(task)
            if eager and task.critical:
                future.result()
            futures.append(future)
    return [future.result() for future in futures]
