import smtplib


async def greet(host):
    server = smtplib.SMTP(host, 25)  # flag warning
    return server
