from multiprocessing.pool import ThreadPool

pool = ThreadPool(10)


def fetch_avatars(users, fetch):
    avatars = []
    async_results = []
    for user in users:
        async_results.append(pool.apply_async(fetch, (user.avatar_url,)))
    for async_result in async_results:
        avatars.append(async_result.get())
    return avatars
