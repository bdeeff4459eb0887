import requests
from homeassistant.core import callback


def read_state():
    return requests.get("http://lamp.local/state").json()


@callback
def refresh(event):
    event.data["state"] = read_state()  # flag message: read_state → requests.get
