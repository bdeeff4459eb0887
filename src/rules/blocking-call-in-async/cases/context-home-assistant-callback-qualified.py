import requests
from homeassistant import core


class Light:
    @core.callback
    def refresh(self):
        self.state = requests.get("http://lamp.local/state").json()  # flag
