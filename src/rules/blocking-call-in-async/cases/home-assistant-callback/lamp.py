from homeassistant.core import callback

import lamp_api


class Lamp:
    @callback
    def refresh(self):
        self.state = lamp_api.read_state()  # flag message: read_state → requests.get
