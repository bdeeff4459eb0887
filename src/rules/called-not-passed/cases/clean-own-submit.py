class Form:
    def submit(self, value):
        self.value = value


def total(values):
    return sum(values) + 1


form = Form()
form.submit(total([1, 2]))
