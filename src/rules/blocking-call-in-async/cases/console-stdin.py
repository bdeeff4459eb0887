import sys


async def next_command():
    line = sys.stdin.readline()  # flag warning
    return line.strip()
