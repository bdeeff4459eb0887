import importlib
from importlib.metadata import version


def plugin(name):
    return importlib.import_module(f"plugins.{name}")


def versions():
    return {name: version(name) for name in ("dask", "numpy")}


async def handler(name):
    return plugin(name), versions()
