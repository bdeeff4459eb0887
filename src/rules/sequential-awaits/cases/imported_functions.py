import asyncio

from .database import get_team, get_user


async def page(user_id, team_id):
    user = await get_user(user_id)
    team = await get_team(team_id)  # flag likely
    return user, team
