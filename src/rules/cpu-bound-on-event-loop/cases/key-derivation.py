import hashlib


async def derive(password, salt):
    return hashlib.scrypt(password, salt=salt, n=2**15, r=8, p=1)  # flag
