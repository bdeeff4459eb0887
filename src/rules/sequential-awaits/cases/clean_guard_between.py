from .database import get_team, get_user


async def page(user_id, team_id):
    user = await get_user(user_id)
    if user is None:
        return None
    team = await get_team(team_id)
    return user, team
