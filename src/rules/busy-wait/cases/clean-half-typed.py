def run(flag):
    while flag
