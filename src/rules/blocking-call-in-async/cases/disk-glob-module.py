import glob


async def logs(folder):
    return glob.glob(f"{folder}/*.log")  # flag information
