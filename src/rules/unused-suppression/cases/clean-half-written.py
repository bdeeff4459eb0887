def main():
    print("hello")  # interleave: ignores nothing
