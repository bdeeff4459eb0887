import http.client


async def fetch(host, path):
    connection = http.client.HTTPSConnection(host)
    connection.request("GET", path)  # flag
    response = connection.getresponse()  # flag
    return response.status
