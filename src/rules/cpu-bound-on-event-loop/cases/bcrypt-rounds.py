import bcrypt

ROUNDS = 14


async def register(password):
    salt = bcrypt.gensalt(ROUNDS)
    return bcrypt.hashpw(password, salt)  # flag message: 1 s or more
