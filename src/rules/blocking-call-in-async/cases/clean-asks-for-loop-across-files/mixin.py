from questions import in_async_call


class Both:
    @property
    def asynchronous(self):
        try:
            return in_async_call(self.loop, default=getattr(self, "_asynchronous", False))
        except RuntimeError:
            return False
