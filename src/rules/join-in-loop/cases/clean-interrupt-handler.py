import threading


def watch(folders, watch_folder):
    watchers = []
    try:
        for folder in folders:
            watcher = threading.Thread(target=watch_folder, args=(folder,))
            watcher.start()
            watchers.append(watcher)
    except KeyboardInterrupt:
        for watcher in watchers:
            watcher.join()
