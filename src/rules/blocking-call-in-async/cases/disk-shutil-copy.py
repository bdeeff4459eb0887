import shutil


async def back_up(path):
    shutil.copy2(path, f"{path}.bak")  # flag information
