export async function stop(sessions: Map<string, Session>) {
  sessions.forEach(async (session, id) => { // flag certain
    if (session.isIdle) {
      return;
    }
    await session.stop(id);
  });
}
