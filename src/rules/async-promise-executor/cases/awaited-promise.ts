async function connect(socket: Socket) {
  await new Promise<void>(async (done, fail) => { // flag certain
    socket.on("open", done);
    socket.on("error", fail);
    await socket.connect();
  });
}
