export class Connection {
  private open = false;

  connect(socket: WebSocket): void {
    socket.onopen = () => {
      this.open = true;
    };
    while (!this.open) {} // flag
  }
}
