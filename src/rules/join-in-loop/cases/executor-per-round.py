from concurrent.futures import ThreadPoolExecutor


def validate(documents, schema, check):
    errors = []
    for document in documents:
        with ThreadPoolExecutor(max_workers=1) as executor:
            errors.extend(executor.submit(check, document, schema).result())  # flag
    return errors
