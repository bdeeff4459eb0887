def simulate(rounds):
    state = 1
    for step in range(rounds):
        state = (state * 48_271 + step) % 2_147_483_647
    return state


def job():
    return simulate(30_000_000)
