import uvicorn


async def serve(app):
    uvicorn.run(app)  # flag message: `await uvicorn.Server(uvicorn.Config(app)).serve()`


async def serve_on_this_loop(app):
    await uvicorn.Server(uvicorn.Config(app)).serve()


def main(app):
    uvicorn.run(app)
