import time


def hold_interpreter(seconds):
    # A busy loop instead of time.sleep(), because sleep is a call into C
    # that the cancelling thread cannot interrupt. The loop below ends by
    # itself when nobody cancels it, so that the process is not left behind
    # with a core at full load.
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        pass
