from .database import create_user, save_audit


async def add(name):
    await create_user(name)
    await save_audit(name)
