from .work import finish, start


async def run(job):
    await start(job)
    await finish(job)
