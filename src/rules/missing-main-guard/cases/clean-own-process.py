class Process:
    def start(self):
        print("a process of a workflow")


process = Process()
process.start()
