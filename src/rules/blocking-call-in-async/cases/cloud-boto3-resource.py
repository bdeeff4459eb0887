import boto3


class Orders:
    def __init__(self):
        self.table = boto3.resource("dynamodb").Table("orders")

    async def find(self, number):
        return self.table.get_item(Key={"number": number})  # flag
