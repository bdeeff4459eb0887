import time

from quart import Quart

app = Quart(__name__)


@app.route("/slow")
async def slow():  # flag certain
    time.sleep(1)
    return "done"
