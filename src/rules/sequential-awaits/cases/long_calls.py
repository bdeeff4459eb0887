import asyncio

from .organisations import get_organisation, get_subscription


async def overview(organisation_id):
    organisation = await get_organisation(organisation_id, with_members=True, with_teams=True)
    subscription = await get_subscription(organisation_id, include_items=True)  # flag likely
    return organisation, subscription
