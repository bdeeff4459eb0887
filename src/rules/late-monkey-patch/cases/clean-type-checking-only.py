from typing import TYPE_CHECKING

from gevent import monkey

if TYPE_CHECKING:
    from socket import socket

monkey.patch_all()
