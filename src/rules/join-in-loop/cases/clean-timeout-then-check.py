import logging
from multiprocessing import Process


def run_plugins(plugins):
    for plugin in plugins:
        process = Process(target=plugin.run)
        process.start()
        process.join(timeout=plugin.time_limit)
        if process.is_alive():
            logging.error("%s ran out of time", plugin.name)
            process.terminate()
