import asyncio

from .organisations import get_organisation, get_subscription


async def overview(organisation_id):
    organisation, subscription = await asyncio.gather(
        get_organisation(organisation_id, with_members=True, with_teams=True),
        get_subscription(organisation_id, include_items=True),
    )
    return organisation, subscription
