from sqlalchemy.orm import Session


class Store:
    def __init__(self, factory):
        self.session = factory()  # type: Session
        self.other = None  # type: Session | None

    async def keep(self):
        self.session.commit()  # flag

    async def keep_other(self):
        self.other.flush()  # flag
