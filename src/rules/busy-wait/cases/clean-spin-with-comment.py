import time


def pulse(pin, microseconds):
    pin.high()
    # time.sleep() is too coarse for the protocol: spin.
    end = time.perf_counter() + microseconds / 1e6
    while time.perf_counter() < end:
        pass  # busy-wait on purpose
    pin.low()
