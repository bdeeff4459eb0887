import aioboto3


async def upload(path, bucket, key):
    async with aioboto3.Session().client("s3") as s3:
        await s3.upload_file(path, bucket, key)
