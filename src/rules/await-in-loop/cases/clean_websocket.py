async def broadcast(websocket, lines):
    for text in lines:
        await websocket.send_text(text)
