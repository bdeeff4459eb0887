export class Users {
  constructor(private readonly base: string) {}

  private async one(id: number): Promise<string> {
    const response = await fetch(`${this.base}/${id}`);
    return response.text();
  }

  async all(ids: number[]): Promise<string[]> {
    const users: string[] = [];
    users.push(...(await Promise.all(ids.map((id) => this.one(id)))));
    return users;
  }
}
