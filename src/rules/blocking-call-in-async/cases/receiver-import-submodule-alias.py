import os.path as osp


async def is_there(name):
    return osp.isdir(name)  # flag hint
