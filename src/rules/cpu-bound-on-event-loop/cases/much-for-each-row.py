async def forecast(accounts):
    results = []
    for account in accounts:  # flag possible message: for each element
        balance = account
        for day in range(20_000):
            balance += balance * 3 // 10_000 + day % 7
        results.append(balance)
    return results
