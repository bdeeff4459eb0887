import io
import json


async def encode(record):
    buffer = io.StringIO()
    buffer.write(json.dumps(record))
    return buffer.getvalue()
