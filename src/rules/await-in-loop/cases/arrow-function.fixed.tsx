export const Loader = ({ ids, onLoad }: { ids: string[]; onLoad: (users: unknown[]) => void }) => {
  const load = async () => {
    const users: unknown[] = [];
    users.push(...(await Promise.all([...ids].map(async (id) => {
      const response = await fetch(`/users/${id}`);
      return await response.json();
    }))));
    onLoad(users);
  };
  return <button onClick={load}>Load</button>;
};
