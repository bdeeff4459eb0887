from device import Device


class Pump(Device):
    def start(self):
        self.settle()
