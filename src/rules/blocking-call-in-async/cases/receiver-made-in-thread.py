import asyncio
import smtplib
import socket
import subprocess


class Mailbox:
    def __init__(self, host):
        self.mail = smtplib.SMTP(host)

    def check(self):
        return self.mail.noop()


def connect(host):
    return socket.create_connection((host, 25))


async def check(host, command):
    process = await asyncio.to_thread(subprocess.Popen, command)
    process.wait()  # flag
    mailbox = await asyncio.to_thread(Mailbox, host)
    mailbox.check()  # flag
    connection = await asyncio.to_thread(connect, host)
    connection.recv(100)  # flag
    loop = asyncio.get_running_loop()
    other = await loop.run_in_executor(None, smtplib.SMTP, host)
    other.noop()  # flag
