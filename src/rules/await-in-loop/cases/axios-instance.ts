import axios, { type AxiosInstance } from "axios";

export class Users {
  private readonly http: AxiosInstance;

  constructor(baseURL: string) {
    this.http = axios.create({ baseURL });
  }

  async names(ids: string[]): Promise<string[]> {
    const found: string[] = [];
    for (const id of ids) {
      const { data } = await this.http.get<{ name: string }>(`/users/${id}`); // flag
      found.push(data.name);
    }
    return found;
  }
}
