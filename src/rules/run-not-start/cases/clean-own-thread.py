class Thread:
    def run(self):
        print("a thread of a discussion")


Thread().run()
