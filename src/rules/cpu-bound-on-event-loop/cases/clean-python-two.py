def handler(rows):
    for i in xrange(100000000):
        print rows, i
