export class Session {
  private cookie = "";

  async call(path: string): Promise<string> {
    const response = await fetch(path, { headers: { cookie: this.cookie } });
    this.cookie = response.headers.get("set-cookie") ?? this.cookie;
    return response.text();
  }

  async all(paths: string[]): Promise<string[]> {
    const texts: string[] = [];
    for (const path of paths) texts.push(await this.call(path));
    return texts;
  }
}
