export const Loader = ({ ids, onLoad }: { ids: string[]; onLoad: (users: unknown[]) => void }) => {
  const load = async () => {
    const users: unknown[] = [];
    for (const id of ids) {
      const response = await fetch(`/users/${id}`); // flag
      users.push(await response.json());
    }
    onLoad(users);
  };
  return <button onClick={load}>Load</button>;
};
