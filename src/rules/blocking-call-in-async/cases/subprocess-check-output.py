from subprocess import check_output


async def revision(folder):
    return check_output(["git", "rev-parse", "HEAD"], cwd=folder).decode()  # flag
