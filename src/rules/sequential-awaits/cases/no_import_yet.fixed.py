import asyncio

from .database import get_team, get_user


async def page(user_id, team_id):
    user, team = await asyncio.gather(get_user(user_id), get_team(team_id))
    return user, team
