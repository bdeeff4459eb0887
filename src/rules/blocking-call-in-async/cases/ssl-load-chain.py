import ssl


async def present(context: ssl.SSLContext, certificate):
    context.load_cert_chain(certificate)  # flag information
