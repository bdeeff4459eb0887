def skip_blanks(reader):
    while reader.read_line() == "":
        pass
    while next(reader, None):
        pass
