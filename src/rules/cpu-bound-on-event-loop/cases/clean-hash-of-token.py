import hashlib


async def token(request):
    return hashlib.sha256(request.session.encode()).hexdigest()
