import tkinter as tk

root = tk.Tk()
label = tk.Label(root)


def greet():
    label["text"] = "hello"


tk.Button(root, text="Greet", command=greet).pack()
root.mainloop()
