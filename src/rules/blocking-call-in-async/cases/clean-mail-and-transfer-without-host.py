import ftplib
import smtplib
import telnetlib


async def make(local):
    mail = smtplib.SMTP()
    named = smtplib.LMTP(local_hostname=local)
    files = ftplib.FTP()
    secure = ftplib.FTP_TLS(context=None)
    console = telnetlib.Telnet()
    return mail, named, files, secure, console
