class Thread:
    def __init__(self, target, args):
        self.target = target
        self.args = args


def work(text):
    print(text)


Thread(target=work, args=("a.txt"))
