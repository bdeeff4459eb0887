def total(numbers):
    # Added up here.
    return sum(numbers)  # interleave: ignore  # flag message: silences nothing
