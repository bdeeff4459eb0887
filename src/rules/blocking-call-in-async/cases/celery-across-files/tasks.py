from app import app


@app.task
def resize(path):
    return path


def delay(path):
    return path
