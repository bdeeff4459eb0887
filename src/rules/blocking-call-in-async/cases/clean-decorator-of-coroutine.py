from pathlib import Path

import jinja2


def rendered(template):
    def decorate(function):
        return function

    return decorate


@rendered(jinja2.Template(Path("index.html").read_text()))
async def index(request):
    return {}
