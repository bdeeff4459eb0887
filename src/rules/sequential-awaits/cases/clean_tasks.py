import asyncio

from .database import get_team, get_user


async def page(user_id, team_id):
    user_task = asyncio.create_task(get_user(user_id))
    team_task = asyncio.create_task(get_team(team_id))
    user = await user_task
    team = await team_task
    return user, team
