from planner import create_task, loop


def plan(title):
    create_task(title)
    loop.create_task(title)
