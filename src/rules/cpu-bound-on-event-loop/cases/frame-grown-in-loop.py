import pandas as pd


async def gather(pages):
    frame = pd.DataFrame()
    for page in pages:
        frame = pd.concat([frame, page])  # flag likely
    return frame
