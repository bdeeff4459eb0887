from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number * number


text = """
first
second
"""
with ProcessPoolExecutor() as executor:
    futures = [executor.submit(square, number) for number in range(4)]  # flag
    print("""results:
  one a line""")
    for future in futures:
        print(future.result())
