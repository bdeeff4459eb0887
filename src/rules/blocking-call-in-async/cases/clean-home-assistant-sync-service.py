import requests


def setup(hass, config):
    def refresh(call):
        hass.states.set("lamp.state", requests.get("http://lamp.local/state").text)

    hass.services.register("lamp", "refresh", refresh)
    return True
