export class Client {
  private last = "";

  async call(path: string): Promise<string> {
    const response = await fetch(path);
    this.last = path;
    return response.text();
  }

  async all(paths: string[]): Promise<string[]> {
    const texts: string[] = [];
    for (const path of paths) texts.push(await this.call(path)); // flag possible hint
    return texts;
  }
}
