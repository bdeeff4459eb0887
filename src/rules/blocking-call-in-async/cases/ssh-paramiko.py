import paramiko


async def restart(host):
    client = paramiko.SSHClient()
    client.connect(host)  # flag
    client.exec_command("systemctl restart web")  # flag
