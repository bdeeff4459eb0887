"""Patches first."""
from __future__ import annotations

import gevent.monkey

gevent.monkey.patch_all()

from socket import create_connection
