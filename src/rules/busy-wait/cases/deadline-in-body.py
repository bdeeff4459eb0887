from time import monotonic


def settle(seconds):
    deadline = monotonic() + seconds
    while True:  # flag
        now = monotonic()
        if now >= deadline:
            break
