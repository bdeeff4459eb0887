import time

from homeassistant.core import callback


@callback
def state_changed(event):
    time.sleep(0.1)  # flag
