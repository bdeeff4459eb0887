from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor()


def buttons(actions, make_button):
    created = []
    for action in actions:
        created.append(make_button(action.title, on_click=lambda a=action: pool.submit(a.run).result()))
    return created
