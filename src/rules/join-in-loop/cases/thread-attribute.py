import threading


class Scanner:
    def __init__(self, ports):
        self.ports = ports
        self.open_ports = []
        self.t = None

    def scan(self, host):
        for port in self.ports:
            self.t = threading.Thread(target=self.probe, args=(host, port))
            self.t.start()
            self.t.join()  # flag
        return sorted(self.open_ports)

    def probe(self, host, port):
        ...
