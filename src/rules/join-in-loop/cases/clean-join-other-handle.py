import threading


def rotate(writers, make_writer, segments):
    for segment in segments:
        thread = threading.Thread(target=make_writer(segment))
        retired = writers.pop()
        thread.start()
        retired.join()
        writers.insert(0, thread)
