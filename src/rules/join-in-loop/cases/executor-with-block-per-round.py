from concurrent.futures import ThreadPoolExecutor


def archive(folders, compress):
    for folder in folders:
        with ThreadPoolExecutor() as executor:  # flag
            executor.submit(compress, folder)
