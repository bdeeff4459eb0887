class Job:
    def setName(self, name):
        self.name = name

    def getName(self):
        return self.name

    def setDaemon(self, flag):
        self.flag = flag


job = Job()
job.setName("a")
job.setDaemon(True)
print(job.getName())
