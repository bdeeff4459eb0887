import bcrypt


async def hash_for_tests(password):
    return bcrypt.hashpw(password, bcrypt.gensalt(rounds=4))
