from concurrent.futures import ProcessPoolExecutor

executor = ProcessPoolExecutor()


def submit(function, *values):
    return executor.submit(function, *values)


print("ready")
