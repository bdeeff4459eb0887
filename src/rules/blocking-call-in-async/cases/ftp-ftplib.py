from ftplib import FTP


async def names(ftp: FTP):
    return ftp.nlst()  # flag
