import shutil
import threading


def publish(source, target):
    shutil.copytree(source, target)


def start(source, target):
    worker = threading.Thread(target=publish, args=(source, target), daemon=True)  # flag
    worker.start()
    return worker
