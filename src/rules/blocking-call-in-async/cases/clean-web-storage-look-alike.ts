class Storage {
  getItem(name: string): string {
    return name;
  }
}

export async function load(localStorage: Storage): Promise<string> {
  return localStorage.getItem("a");
}
