import pymysql


async def connect(settings):
    return pymysql.connect(host=settings.host, user=settings.user)  # flag
