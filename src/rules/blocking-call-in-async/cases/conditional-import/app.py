try:
    from fast import compress
except ImportError:
    compress = None


async def archive(path):
    compress(path)  # flag message: compress → subprocess.run
