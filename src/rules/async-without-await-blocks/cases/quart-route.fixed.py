import time

from quart import Quart

app = Quart(__name__)


@app.route("/slow")
def slow():
    time.sleep(1)
    return "done"
