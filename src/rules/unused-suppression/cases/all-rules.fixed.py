def total(numbers):
    # Added up here.
    return sum(numbers)
