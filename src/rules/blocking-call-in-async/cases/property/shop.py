from account import Account


async def can_pay(account: Account, amount):
    return account.balance >= amount  # flag message: balance → requests.get
