import psutil
from discord import Thread

psutil.Process(1234).name()
Thread("topic")
