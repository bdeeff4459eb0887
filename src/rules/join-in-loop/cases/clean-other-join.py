import pandas as pd


def combine(base: pd.DataFrame, extras):
    for name, extra in extras.items():
        frame = pd.DataFrame(extra)
        frame.start = name
        base = base.join(frame, rsuffix="_" + name)
    return base
