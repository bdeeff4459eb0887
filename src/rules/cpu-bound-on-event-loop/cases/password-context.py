from passlib.context import CryptContext

contexts = CryptContext(schemes=["bcrypt"])


async def register(user, password):
    user.password = contexts.hash(password)  # flag
    await user.save()
