import threading


class Recorder(threading.Thread):
    def run(self):
        pass


async def record():
    recorder = Recorder()
    recorder.start()
    recorder.join()  # flag
