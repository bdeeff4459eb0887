import json

with open("settings.json") as file:
    values = json.load(file)
