import time


def search(board, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        board.improve()
    return board
