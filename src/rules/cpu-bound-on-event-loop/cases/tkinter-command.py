import tkinter as tk


class Window(tk.Frame):
    def __init__(self, root):
        super().__init__(root)
        self.button = tk.Button(self, text="Count", command=self.count)

    def count(self):
        total = 0
        for i in range(20_000_000):  # flag message: thread of the windows
            total += i
        self.button["text"] = str(total)
