def first_gap(numbers):
    index = 0
    while index in numbers:
        index += 1
    return index
