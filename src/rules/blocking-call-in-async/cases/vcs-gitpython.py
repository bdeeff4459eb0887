import git


async def checkout(url, folder):
    return git.Repo.clone_from(url, folder)  # flag warning
