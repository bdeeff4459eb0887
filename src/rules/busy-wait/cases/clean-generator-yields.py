def ticks(clock):
    while True:
        yield clock.now()
