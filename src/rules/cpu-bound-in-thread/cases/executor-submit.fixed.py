from concurrent.futures import ProcessPoolExecutor


def is_prime(n):
    return all(n % d for d in range(2, int(n**0.5) + 1))


def primes(limit):
    return sum(1 for n in range(2, limit) if is_prime(n))


def main():
    with ProcessPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(primes, 400_000) for _ in range(4)]
        print([future.result() for future in futures])


if __name__ == "__main__":
    main()
