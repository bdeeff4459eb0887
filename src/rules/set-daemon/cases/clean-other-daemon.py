class Service:
    daemon = False

    def start(self):
        print("starting")


service = Service()
service.start()
service.daemon = True
