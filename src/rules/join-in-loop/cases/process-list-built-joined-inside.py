from multiprocessing import Process


def spawn_importers(chunks, import_rows):
    importers = []
    for chunk in chunks:
        importer = Process(target=import_rows, args=(chunk,))
        importers.append(importer)
        importer.start()
        importer.join()  # flag
    return all(importer.exitcode == 0 for importer in importers)
