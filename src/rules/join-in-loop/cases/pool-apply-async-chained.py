from multiprocessing.pool import ThreadPool

pool = ThreadPool(10)


def fetch_avatars(users, fetch):
    avatars = []
    for user in users:
        avatars.append(pool.apply_async(fetch, (user.avatar_url,)).get())  # flag
    return avatars
