class Exporter:
    def export(self, rows):
        self.open()
        for row in rows:
            self.write(row)

    def write(self, row):
        raise NotImplementedError
