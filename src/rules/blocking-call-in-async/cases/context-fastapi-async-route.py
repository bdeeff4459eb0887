import requests
from fastapi import APIRouter

router = APIRouter()


@router.get("/rates")
async def rates():
    response = requests.get("https://rates.example/latest", timeout=5)  # flag
    return response.json()
