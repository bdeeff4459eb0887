import sys
import threading
import warnings

warnings.simplefilter("error", DeprecationWarning)


def serve():
    print("serving as", threading.current_thread().getName())


def main():
    thread = threading.Thread(target=serve)
    thread.setName("server")
    thread.setDaemon(True)
    thread.start()
    thread.join()


if sys.version_info < (3, 10):
    raise DeprecationWarning("This version does not warn yet.")
main()
