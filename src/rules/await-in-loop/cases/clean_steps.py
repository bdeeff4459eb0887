async def run(steps, context):
    for step in steps:
        await step.run(context)
