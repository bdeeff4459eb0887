def send(uart, byte):
    # Hardware: the transmit register is free within a microsecond.
    while not uart.tx_ready:
        pass
    uart.write(byte)
