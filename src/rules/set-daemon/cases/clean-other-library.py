from java.lang import Runnable
from logging import getLogger
from xml.sax import make_parser


def show(node, parser):
    print(node.getName(), getLogger().name)
    node.setName("other")
