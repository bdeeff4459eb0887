async def active(deployments):
    return sum(1 for deployment in deployments for schedule in deployment.schedules if schedule.active)
