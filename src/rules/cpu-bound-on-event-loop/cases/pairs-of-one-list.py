async def overlaps(events):
    count = 0
    for first in events:  # flag likely message: square
        for second in events:
            count += first.start < second.end and second.start < first.end
    return count
