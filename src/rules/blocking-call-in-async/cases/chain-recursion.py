import os


def remove_tree(path):
    for entry in os.scandir(path):
        if entry.is_dir():
            remove_tree(entry.path)


async def clean_up(path):
    remove_tree(path)  # flag message: remove_tree → os.scandir
