# We ignore what interleave: says in the manual.
def main():
    print("interleave: ignore")  # noqa: T201
