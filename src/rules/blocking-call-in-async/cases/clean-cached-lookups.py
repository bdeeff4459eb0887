import tempfile
from zoneinfo import ZoneInfo


async def handler(moment):
    return moment.astimezone(ZoneInfo("UTC")), tempfile.gettempdir()
