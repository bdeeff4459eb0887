import os


async def reap(pid):
    _, status = os.waitpid(pid, 0)  # flag
    return os.WEXITSTATUS(status)
