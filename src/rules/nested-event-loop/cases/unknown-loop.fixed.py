async def shutdown(app):
    await app.cleanup()
