import os


async def has_ended(pid):
    ended, _ = os.waitpid(pid, os.WNOHANG)
    return ended == pid
