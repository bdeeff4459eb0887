background_tasks = set()


class Bot:
    def __init__(self, loop):
        self.loop = loop

    def ready(self):
        task = self.loop.create_task(self.greet())
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)
