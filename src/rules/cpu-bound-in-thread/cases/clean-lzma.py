import lzma
import threading


def squeeze(data):
    return lzma.compress(data)


threads = [threading.Thread(target=squeeze, args=(bytes(90_000_000),)) for _ in range(2)]
