import importlib


async def load_plugin(name):
    return importlib.import_module(f"plugins.{name}")  # flag information
