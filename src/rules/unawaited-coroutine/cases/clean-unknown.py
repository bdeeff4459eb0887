from somewhere import client


async def main():
    client.close()
    client.session().commit()
