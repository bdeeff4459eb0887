class Th(object):
    def __init__(self):
        pass

    def process(self, N):
        print("Th is start.")


class Thread:
    def __init__(self, topic):
        self.topic = topic


class Topic(Thread):
    def __init__(self):
        self.posts = []
