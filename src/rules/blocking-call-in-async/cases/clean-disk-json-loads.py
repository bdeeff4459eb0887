import json


async def decode(request):
    body = await request.body()
    return json.loads(body)
