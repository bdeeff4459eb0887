class Store {
  readFileSync(name: string): string {
    return name;
  }
  execSync = (command: string) => command;
}

export const resolvers = {
  Query: { thingsSync: async () => new Store().readFileSync("a") },
};

export async function load(store: Store, other: { writeFileSync(name: string): void }) {
  other.writeFileSync("b");
  store.execSync("c");
  return store.readFileSync("a");
}
