import threading


def copy_blocks(source, target):
    writer = None
    for block in source:
        if writer is not None:
            writer.join()
        writer = threading.Thread(target=target.write, args=(block,))
        writer.start()
    if writer is not None:
        writer.join()
