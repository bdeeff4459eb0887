from threading import Thread


def sync_folders(folders, sync):
    """Copy every folder to the backup disk."""
    threads = []
    for folder in folders:
        # The target is a bound method: it keeps its own connection.
        thread = Thread(target=sync, args=(folder,))  # not a daemon: copies must finish
        threads.append(thread)
        thread.start()
    for thread in threads:
        # Wait until the folder is on the disk.
        thread.join()  # may take minutes
    # Everything is copied here.
    print("done")
