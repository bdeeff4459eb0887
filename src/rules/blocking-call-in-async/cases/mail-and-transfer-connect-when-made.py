import ftplib
import imaplib
import smtplib
import telnetlib


async def connect(host):
    mail = smtplib.SMTP(host)  # flag warning
    secure = smtplib.SMTP_SSL(host=host, port=465)  # flag warning
    files = ftplib.FTP(host)  # flag warning
    console = telnetlib.Telnet(host, 23)  # flag warning
    folders = imaplib.IMAP4_SSL()  # flag warning
    return mail, secure, files, console, folders
