from time import sleep

from hardware import Motor


def calibrate(ports):
    for port in ports:
        motor = Motor(port)
        motor.start()
        sleep(0.5)
        motor.stop()
