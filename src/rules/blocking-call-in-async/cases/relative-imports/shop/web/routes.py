from ..storage import orders
from ..storage.files import read_text as read


async def order(number):
    template = read("order.html")  # flag information message: read_text → 
    return template, orders.find(number)  # flag message: find → requests.get
