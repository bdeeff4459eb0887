from pathlib import Path

ROOT = Path(__file__).parent


async def template(name):
    return (ROOT / "templates" / name).read_text()  # flag information
