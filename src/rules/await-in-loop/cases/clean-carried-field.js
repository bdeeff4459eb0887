export class Client {
  async run(items) {
    for (const item of items) {
      const response = await fetch(item.url, { headers: { cookie: this.cookie } });
      this.cookie = response.headers.get("set-cookie");
    }
  }
}
