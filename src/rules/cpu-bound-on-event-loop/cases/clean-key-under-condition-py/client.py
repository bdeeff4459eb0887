from cryptography.hazmat.primitives.asymmetric import rsa


def temporary_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=4096)


class Client:
    def __init__(self, address, security=None):
        if security is True:
            security = temporary_key()
        self.address = address
        self.security = security
