import requests
from homeassistant.core import HomeAssistant


async def async_setup_entry(hass: HomeAssistant, entry):
    state = await hass.async_add_executor_job(requests.get, entry.data["url"])
    return state.ok
