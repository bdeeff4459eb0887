import os


async def clean_up(path):
    if os.path.exists(path):  # flag hint
        os.remove(path)  # flag hint
    os.makedirs(os.path.dirname(path), exist_ok=True)  # flag hint
