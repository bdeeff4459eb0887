from timer import Profile


async def work(job):
    with Profile():  # flag message: → subprocess.run
        await job()
