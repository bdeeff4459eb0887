from fastapi import APIRouter, Depends

from dependencies import current_user

router = APIRouter(dependencies=[Depends(current_user)])


@router.get("/")
async def index(user=Depends(current_user)):
    return user
