def geocode_all(executor, addresses, geocode):
    """Look every address up and keep the order of the rows."""
    places = []
    for address in addresses:
        places.append(executor.submit(geocode, address).result())  # flag likely
    return places
