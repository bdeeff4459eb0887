from git import Repo


async def has_changes(repo: Repo):
    return repo.is_dirty(untracked_files=True)  # flag
