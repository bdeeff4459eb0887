def main():
    print("hello")  # interleave: ignore[join-in-loop, unused-suppression]
