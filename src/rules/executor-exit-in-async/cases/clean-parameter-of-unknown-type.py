async def run(make_pool, jobs):
    with make_pool() as pool:
        for job in jobs:
            pool.submit(job)
