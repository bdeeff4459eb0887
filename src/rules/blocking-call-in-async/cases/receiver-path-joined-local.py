from pathlib import Path


async def remember(folder, text):
    target = Path(folder) / "notes.txt"
    target.write_text(text)  # flag information
