import threading


def resize_all(images, resize):
    threads = []
    for image in images:
        thread = threading.Thread(target=resize, args=(image,))
        threads.append(thread)
        thread.start()
        for thread in threads:
            thread.join()  # flag
