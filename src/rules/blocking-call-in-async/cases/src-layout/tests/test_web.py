from shop.storage import find
from shop.web import order


async def test_order():
    assert await order(1) == find(1)  # flag hint message: find → requests.get
