import threading
import time

ready = False


def serve():
    global ready
    ready = True


def test_long_task_is_cancelled(cancel_after):
    with cancel_after(0.1):
        end = time.monotonic() + 1
        while time.monotonic() < end:
            pass


def test_server_starts():
    threading.Thread(target=serve, daemon=True).start()
    while not ready:  # flag hint
        pass
