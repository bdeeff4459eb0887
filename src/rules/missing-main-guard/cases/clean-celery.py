from celery import Celery
from flask import Flask

app = Flask(__name__)
celery = Celery("tasks")


@app.route("/")
def index():
    from multiprocessing import Pool

    with Pool() as pool:
        return str(pool.map(abs, [1, 2]))
