export async function stop(sessions: Map<string, Session>) {
  for (const [id, session] of sessions) {
    if (session.isIdle) {
      continue;
    }
    await session.stop(id);
  }
}
