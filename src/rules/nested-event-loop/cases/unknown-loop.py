async def shutdown(app):
    app.loop.run_until_complete(app.cleanup())  # flag likely
