async def turn(robot):
    await robot.move(1)
    await robot.turn(90)
