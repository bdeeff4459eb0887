import os


async def disks():
    pipe = os.popen("lsblk --json")  # flag information
    return pipe
