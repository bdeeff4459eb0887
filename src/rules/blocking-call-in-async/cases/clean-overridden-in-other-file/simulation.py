from device import Device


class Simulation(Device):
    def settle(self):
        self.is_settled = True


async def start():
    simulation = Simulation()
    simulation.settle()
