from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor()


def resolve(name, servers, query):
    for server in servers:
        answer = pool.submit(query, server, name).result()
        if answer is not None:
            return answer
    raise LookupError(name)
