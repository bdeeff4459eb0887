async def serve(server):
    server.start()
    while True:  # flag
        pass
