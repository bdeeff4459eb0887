import socket


async def send_metric(host, line):
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.connect((host, 2003))  # flag warning
    connection.sendall(line)  # flag warning
    return connection.recv(64)  # flag warning
