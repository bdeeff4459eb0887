import threading


def run_in_thread(function, *args):
    thread = threading.Thread(target=function, args=args)
    thread.start()
    thread.join()


def import_files(paths, import_file):
    for path in paths:
        run_in_thread(import_file, path)  # flag
