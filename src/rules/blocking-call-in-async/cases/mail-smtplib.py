import smtplib


async def send(server: smtplib.SMTP, message):
    server.send_message(message)  # flag warning
