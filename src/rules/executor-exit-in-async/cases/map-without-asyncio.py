import concurrent.futures


async def resize(images, scale):
    """Scales each image."""
    with concurrent.futures.ProcessPoolExecutor() as executor:  # flag
        results = list(executor.map(scale, images))
    return results
