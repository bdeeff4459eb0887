import time

from fastapi import APIRouter

router = APIRouter(prefix="/jobs")


@router.post("/{name}", status_code=202)
def run(name: str) -> dict:
    # The printer needs a moment.
    time.sleep(2)
    return {"name": name}
