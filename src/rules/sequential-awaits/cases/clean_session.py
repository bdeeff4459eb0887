from .database import get_team, get_user


async def page(session, user_id, team_id):
    user = await get_user(session, user_id)
    team = await get_team(session, team_id)
    return user, team
