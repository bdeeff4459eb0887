from .database import get_team, get_user


async def page(user_id):
    user = await get_user(user_id)
    team = await get_team(user.team_id)
    return team
