import codecs


async def handle_of(path):
    return codecs.open(path, encoding="gbk")  # flag information
