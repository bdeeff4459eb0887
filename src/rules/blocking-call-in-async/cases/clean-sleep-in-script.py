import time


def poll(is_ready):
    while not is_ready():
        time.sleep(0.5)


if __name__ == "__main__":
    poll(lambda: True)
