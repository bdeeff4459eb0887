import shutil


async def reset(folder, template):
    shutil.rmtree(folder, ignore_errors=True)  # flag warning
    shutil.copytree(template, folder)  # flag warning
