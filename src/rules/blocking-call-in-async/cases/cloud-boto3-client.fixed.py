import asyncio

import boto3

s3 = boto3.client("s3")


async def upload(path, bucket, key):
    await asyncio.to_thread(s3.upload_file, path, bucket, key)
