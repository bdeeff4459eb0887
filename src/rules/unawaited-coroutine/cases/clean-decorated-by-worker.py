from textual import work
from textual.app import App


class Browser(App):
    @work(exclusive=True)
    async def search(self, text):
        await self.client.get(text)

    async def on_input_submitted(self, event):
        self.search(event.value)
