import os


def main():
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.write(writing, b"hello")
        os._exit(0)
    print(os.read(reading, 5))
