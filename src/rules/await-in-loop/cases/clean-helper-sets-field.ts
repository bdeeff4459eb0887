export class Session {
  private cookie = "";

  private async request(url: string): Promise<string> {
    const response = await fetch(url, { headers: { cookie: this.cookie } });
    this.cookie = response.headers.get("set-cookie") ?? "";
    const text = await response.text();
    await new Promise((resolve) => setTimeout(resolve, 10));
    return text;
  }

  async all(urls: string[]): Promise<void> {
    for (const url of urls) {
      await this.request(url);
    }
  }
}
