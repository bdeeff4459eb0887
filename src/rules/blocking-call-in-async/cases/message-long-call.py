import requests


async def report(settings, document):
    return requests.Session().post(  # flag message: `requests.Session().post(…)` blocks
        settings["endpoint"],
        json={"title": document.title, "body": document.body},
        timeout=settings["timeout"],
    )


async def fetch_everything(configuration_of_the_service):
    return requests.Session().get(configuration_of_the_service.address_of_everything).json()["everything"]  # flag message: `requests.Session().get(…)` blocks
